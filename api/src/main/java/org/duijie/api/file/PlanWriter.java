package org.duijie.api.file;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.file.PlanFile.Elapsed;
import org.duijie.core.market.Market;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;

/** Writes a plan. Amounts are exact to the µCNY, so that a check needs no tolerance. */
final class PlanWriter {
    /** The depth up to which each element has its own line: the root and its lists. */
    static final int DEEPEST_LAID_OUT = 2;

    private final JsonOut json;

    PlanWriter(JsonOut json) {
        this.json = json;
    }

    void write(MatchPlan plan, Market market, Optional<Elapsed> elapsed) throws IOException {
        json.beginObject();
        json.text("value", plan.value());
        json.text("upperBound", plan.upperBound());
        json.number("gap", plan.gap().share());
        writeAllocations(plan);
        writeOutcomes(plan);
        json.beginObject("market");
        json.number("listings", market.listings().size());
        json.number("intents", market.intents().size());
        json.number("pairs", plan.pairs());
        json.endObject();
        if (elapsed.isPresent()) {
            writeElapsed(elapsed.get());
        }
        json.endObject();
    }

    private void writeElapsed(Elapsed elapsed) throws IOException {
        json.beginObject("elapsed");
        json.number("compile", elapsed.compileMillis());
        json.number("solve", elapsed.solveMillis());
        json.endObject();
    }

    private void writeAllocations(MatchPlan plan) throws IOException {
        json.beginList("allocations");
        for (Allocation allocation : plan.allocations()) {
            json.beginObject();
            json.text("listing", allocation.listing());
            json.text("intent", allocation.intent());
            json.number("heads", allocation.heads().count());
            json.text("weight", allocation.weight());
            json.text("deliverOn", allocation.deliverOn());
            json.text("price", allocation.price());
            json.text("amount", allocation.amount());
            json.text("value", allocation.value());
            json.endObject();
        }
        json.endList();
    }

    private void writeOutcomes(MatchPlan plan) throws IOException {
        json.beginList("listings");
        for (ListingOutcome outcome : plan.listings()) {
            json.beginObject();
            writeFields(outcome);
            json.endObject();
        }
        json.endList();
        json.beginList("intents");
        for (IntentOutcome outcome : plan.intents()) {
            json.beginObject();
            writeFields(outcome);
            json.endObject();
        }
        json.endList();
    }

    /** Writes the fields of a listing's object. */
    void writeFields(ListingOutcome outcome) throws IOException {
        json.text("id", outcome.listing());
        json.number("heads", outcome.left().count());
        json.text("shadowPrice", outcome.shadowPrice());
        writeReasons(outcome.shortfall(), outcome.isUnexplained());
    }

    /** Writes the fields of an intent's object. */
    void writeFields(IntentOutcome outcome) throws IOException {
        json.text("id", outcome.intent());
        json.text("short", outcome.missing());
        writeReasons(outcome.shortfall(), outcome.isUnexplained());
    }

    /** Writes whether an object is about a listing or an intent. */
    void writeKind(String kind) throws IOException {
        json.text("of", kind);
    }

    /** Writes why stock is unsold or demand unmet. */
    void writeReasons(Shortfall why) throws IOException {
        writeReasons(Optional.of(why), false);
    }

    /** Writes the reasons; nothing if they were not requested. */
    private void writeReasons(Optional<Shortfall> shortfall, boolean unexplained) throws IOException {
        if (unexplained) {
            return;
        }
        json.beginObject("reasons");
        if (shortfall.isPresent()) {
            json.text("stop", shortfall.get().stop().code());
            writeRefusals(shortfall.get().refusals());
            Optional<Remedy> remedy = shortfall.get().remedy();
            if (remedy.isPresent()) {
                RemedyWriter.write(json, remedy.get());
            }
        }
        json.endObject();
    }

    private void writeRefusals(Map<TradeRule, Long> refusals) throws IOException {
        json.beginObject("refusals");
        for (Map.Entry<TradeRule, Long> refusal : refusals.entrySet()) {
            json.number(refusal.getKey().code(), refusal.getValue());
        }
        json.endObject();
    }
}
