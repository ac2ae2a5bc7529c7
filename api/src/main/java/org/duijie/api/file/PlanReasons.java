package org.duijie.api.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Shortfall;

/**
 * Writes the reasons of a plan in the form of the plan file: one object for each listing with unsold stock and each
 * intent with unmet demand.
 */
final class PlanReasons {
    private PlanReasons() {}

    /**
     * Returns one JSON object for each such listing and intent, listings first, in the order of the plan. The field
     * {@code of} of an object says whether it is about a listing or an intent. An object has no reasons if none were
     * found.
     */
    static List<String> of(MatchPlan plan) {
        List<String> reasons = new ArrayList<>();
        for (ListingOutcome outcome : plan.listings()) {
            if (outcome.left().count() > 0) {
                reasons.add(text("listing", writer -> writer.writeFields(outcome)));
            }
        }
        for (IntentOutcome outcome : plan.intents()) {
            if (outcome.missing().held() > 0) {
                reasons.add(text("intent", writer -> writer.writeFields(outcome)));
            }
        }
        return reasons;
    }

    /** Returns an object that has only the field {@code reasons}. */
    static String reasons(Shortfall why) {
        return object(writer -> writer.writeReasons(why));
    }

    private interface Fields {
        void write(PlanWriter writer) throws IOException;
    }

    private static String text(String kind, Fields fields) {
        return object(writer -> {
            writer.writeKind(kind);
            fields.write(writer);
        });
    }

    private static String object(Fields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = JsonOut.onOneLine(out)) {
            json.beginObject();
            fields.write(new PlanWriter(json));
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
