package org.duijie.api.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.core.match.IntentOutcome;
import org.duijie.core.match.ListingOutcome;
import org.duijie.core.match.MatchPlan;

/** Why a plan is not more: each listing that keeps stock and each intent that stays short, as in the plan file, by itself. */
public final class PlanReasons {
    private PlanReasons() {}

    /** One JSON object each, listings first, in the plan's order; the field {@code of} says which of the two it is. */
    public static List<String> of(MatchPlan plan) {
        List<String> reasons = new ArrayList<>();
        for (ListingOutcome outcome : plan.listings()) {
            if (outcome.shortfall().isPresent()) {
                reasons.add(text("listing", writer -> writer.writeFields(outcome)));
            }
        }
        for (IntentOutcome outcome : plan.intents()) {
            if (outcome.shortfall().isPresent()) {
                reasons.add(text("intent", writer -> writer.writeFields(outcome)));
            }
        }
        return reasons;
    }

    private interface Fields {
        void write(PlanWriter writer) throws IOException;
    }

    private static String text(String kind, Fields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = JsonOut.onOneLine(out)) {
            json.beginObject();
            json.text("of", kind);
            fields.write(new PlanWriter(json));
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
