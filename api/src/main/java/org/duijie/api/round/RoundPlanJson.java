package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.file.PlanDiffJson;
import org.duijie.api.file.PlanFile;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.round.RoundReasons.Explained;
import org.duijie.api.round.RoundReasons.Unmet;
import org.duijie.api.round.RoundWords.ReasonWords;
import org.duijie.api.round.Rounds.Diff;
import org.duijie.api.round.Rounds.Line;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;

/** Writes the plans of rounds in the form of answers and rows: proof, lines, reasons, differences. */
final class RoundPlanJson {
    private RoundPlanJson() {}

    /** Returns the quality of {@code plan}, in the form stored with its round. */
    static String proof(MatchPlan plan, String hash) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("value", plan.value().toString());
        json.put("upperBound", plan.upperBound().toString());
        json.put("gap", plan.gap().share());
        json.put("lines", plan.allocations().size());
        json.put(
                "heads",
                plan.allocations().stream()
                        .map(Allocation::heads)
                        .mapToLong(Heads::count)
                        .sum());
        json.put("pairs", plan.pairs());
        json.put("hash", hash);
        return CanonicalJson.of(json);
    }

    /** Returns the figures that a round that is done states for its plan, whose lines are stored. */
    static PlanClaim claim(Transaction view, RoundRow round) {
        return claim(round, RoundLines.all(view, round.bureau(), round.id()));
    }

    /**
     * Returns the figures that a round that is done states for its plan.
     *
     * @param rows the lines of the plan
     */
    static PlanClaim claim(RoundRow round, List<RoundLineRow> rows) {
        ObjectNode proof = Body.tree(round.proof().orElseThrow());
        List<PlanClaim.Line> lines = rows.stream()
                .map(RoundLineRow::allocation)
                .map(line -> new PlanClaim.Line(
                        line.listing(), line.intent(), line.heads().count(), line.deliverOn()))
                .toList();
        return new PlanClaim(money(proof, "value"), money(proof, "upperBound"), lines);
    }

    private static Money money(ObjectNode proof, String field) {
        return Money.parseResult(proof.get(field).textValue(), MarketLimits.MOST_WORTH);
    }

    static ObjectNode line(String round, RoundLineRow row) {
        Allocation line = row.allocation();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", RoundLines.id(round, row.line()));
        json.put("n", row.line());
        json.put("listing", line.listing());
        json.put("intent", line.intent());
        json.put("heads", line.heads().count());
        json.put("weight", line.weight().toString());
        json.put("deliverOn", line.deliverOn().toString());
        json.put("price", line.price().toString());
        json.put("amount", line.amount().toString());
        json.put("value", line.value().toString());
        row.deal().ifPresent(deal -> json.put("deal", deal));
        return json;
    }

    /** Returns a line with the names of seller, product and buyer, and a sentence that describes it. */
    static ObjectNode line(Line line) {
        return line(line.round(), line.row())
                .put("cooperative", line.words().cooperative())
                .put("buyer", line.words().buyer())
                .put("product", line.words().product().slug())
                .put("productName", line.words().productName())
                .put("text", line.words().text());
    }

    /** Reads a listing or an intent that was stored with a plan. */
    static Unmet unmet(long n, String stored) {
        ObjectNode json = Body.tree(stored);
        boolean isListing = json.get("of").textValue().equals("listing");
        boolean isExplained = json.has("reasons");
        Optional<Quantity> missing = isListing || isExplained
                ? Optional.empty()
                : Optional.of(Quantity.parse(json.get("short").textValue(), CountWords.COMMON));
        return new Unmet(n, isListing, json.get("id").textValue(), missing, isExplained, stored);
    }

    /** Returns a listing or an intent with its party, and the reasons with a sentence for each. */
    static ObjectNode explained(Explained explained) {
        ObjectNode json = Body.tree(explained.unmet().stored());
        json.put("n", explained.unmet().n());
        json.put("party", explained.party().party());
        json.put("productName", explained.party().productName());
        explained.why().ifPresent(words -> add(json, words));
        return json;
    }

    private static void add(ObjectNode entry, ReasonWords words) {
        entry.setAll(Body.tree(PlanFile.reasons(words.why())));
        ObjectNode reasons = entry.withObject("reasons");
        reasons.put("text", words.text().limit());
        words.text().refused().ifPresent(refused -> reasons.put("refused", refused));
        words.remedy().ifPresent(remedy -> {
            ObjectNode json = reasons.withObject("remedy");
            json.put("cooperative", remedy.cooperative());
            json.put("buyer", remedy.buyer());
            words.text().remedy().ifPresent(sentence -> json.put("text", sentence));
        });
    }

    static ObjectNode diff(Diff found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", found.from());
        json.put("to", found.to());
        json.put("sameMarket", found.isSameMarket());
        return json.setAll(PlanDiffJson.of(found.diff()));
    }
}
