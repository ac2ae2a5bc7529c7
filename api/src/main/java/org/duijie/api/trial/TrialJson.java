package org.duijie.api.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.file.PlanDiffJson;
import org.duijie.api.trial.Trials.Tried;
import org.duijie.core.match.check.PlanDiff;

/** Writes a trial in the form of its answer. */
final class TrialJson {
    private TrialJson() {}

    static ObjectNode of(Tried tried) {
        PlanDiff diff = tried.diff();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", tried.round());
        json.put("n", tried.n());
        json.put(
                "heads",
                diff.listings().values().stream().mapToLong(Long::longValue).sum());
        json.put("entryHeads", entryHeads(diff, tried.entry()));
        json.put("amount", tried.amount().toString());
        return json.setAll(PlanDiffJson.of(diff));
    }

    /**
     * Returns the change in the heads of the listing or intent with the id {@code entry}. No listing has the same id as
     * an intent.
     */
    private static long entryHeads(PlanDiff diff, String entry) {
        return diff.listings().getOrDefault(entry, 0L) + diff.intents().getOrDefault(entry, 0L);
    }
}
