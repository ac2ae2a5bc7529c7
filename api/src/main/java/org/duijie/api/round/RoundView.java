package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.api.round.RoundRow.Progress;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.check.PlanDiff.Change;
import org.duijie.core.match.check.PlanDiff.Delivery;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/** Converts rounds to answers. */
final class RoundView {
    private RoundView() {}

    static View of(RoundRow row) {
        return new View(row.id(), row.version(), json(row));
    }

    static ObjectNode json(RoundRow row) {
        ObjectNode json = Body.tree(row.asked());
        json.put("id", row.id());
        json.put("version", row.version());
        json.put("status", row.status().word());
        json.put("askedBy", row.askedBy());
        json.set("market", Body.tree(row.market()));
        if (row.status() == RoundStatus.RUNNING) {
            row.work().progress().stage().ifPresent(stage -> json.set("progress", progress(stage, row.work())));
        }
        row.proof().ifPresent(proof -> json.set("proof", Body.tree(proof)));
        row.failure().ifPresent(failure -> json.put("failure", failure));
        json.put("adopted", row.adopted());
        json.put("createdAt", row.createdAt());
        row.startedAt().ifPresent(at -> json.put("startedAt", at));
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns the quality of {@code plan}. */
    static ObjectNode proof(MatchPlan plan) {
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
        return json;
    }

    /** Returns the progress of a round in the form stored in rows. */
    static Progress kept(MatchProgress progress) {
        return new Progress(
                Optional.of(progress.stage().name().toLowerCase(Locale.ROOT)),
                progress.value().map(Money::micros),
                progress.upperBound().map(Money::micros));
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

    static ObjectNode json(PlanDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("value", diff.value().toString());
        json.put("upperBound", diff.upperBound().toString());
        json.put("same", diff.same());
        diff.changes().stream().map(RoundView::json).forEach(json.putArray("changes")::add);
        diff.listings().forEach(json.putObject("listings")::put);
        diff.intents().forEach(json.putObject("intents")::put);
        return json;
    }

    private static ObjectNode json(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.put("listing", change.listing());
        json.put("intent", change.intent());
        json.put("heads", change.heads());
        change.before().ifPresent(delivery -> json.set("before", json(delivery)));
        change.after().ifPresent(delivery -> json.set("after", json(delivery)));
        return json;
    }

    private static ObjectNode json(Delivery delivery) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("heads", delivery.heads())
                .put("deliverOn", delivery.deliverOn().toString());
    }

    private static ObjectNode progress(String stage, RoundRow.Work work) {
        MatchProgress progress = new MatchProgress(
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                work.progress().value().map(Money::ofMicros),
                work.progress().bound().map(Money::ofMicros));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("stage", stage);
        progress.value().ifPresent(value -> json.put("value", value.toString()));
        progress.upperBound().ifPresent(bound -> json.put("upperBound", bound.toString()));
        progress.gap().ifPresent(gap -> json.put("gap", gap.share()));
        return json;
    }
}
