package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.core.match.plan.MatchProgress;

/** Converts rounds to answers and to audit lines. */
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
            row.work().progress().ifPresent(progress -> json.set("progress", json(progress)));
        }
        row.proof().ifPresent(proof -> json.set("proof", Body.tree(proof)));
        row.failure().ifPresent(failure -> json.put("failure", failure));
        json.put("adopted", row.adopted());
        json.put("createdAt", row.createdAt());
        row.startedAt().ifPresent(at -> json.put("startedAt", at));
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns a change of a round, for the audit. */
    static Change change(String action, String owner, RoundRow before, RoundRow after) {
        return change(action, owner, before, after, json(after));
    }

    /**
     * Returns an adoption, for the audit.
     *
     * @param deals the new deals by the ids of their lines
     */
    static Change adopted(String owner, RoundRow before, RoundRow after, Map<String, String> deals) {
        ObjectNode told = json(after);
        deals.forEach(told.putObject("deals")::put);
        return change("round.adopted", owner, before, after, told);
    }

    private static Change change(String action, String owner, RoundRow before, RoundRow after, ObjectNode told) {
        return Change.updated(action, after.id(), after.version(), owner, json(before), told);
    }

    /** Returns the day, size and hash of a market, in the form stored with its round. */
    static ObjectNode market(RoundMarket read) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", read.market().asOf().toString());
        json.put("listings", read.market().listings().size());
        json.put("intents", read.market().intents().size());
        json.put("barred", read.market().barred().pairs().size());
        json.put("locked", read.market().locked().size());
        json.put("hash", read.file().hash());
        return json;
    }

    /** Returns how many listings and intents the market of a round has. */
    static long parties(RoundRow row) {
        ObjectNode market = Body.tree(row.market());
        return market.get("listings").longValue() + market.get("intents").longValue();
    }

    /** Returns the hash of a round's market file. */
    static String marketHash(RoundRow row) {
        return Body.tree(row.market()).get("hash").textValue();
    }

    private static ObjectNode json(MatchProgress progress) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("stage", progress.stage().name().toLowerCase(Locale.ROOT));
        progress.value().ifPresent(value -> json.put("value", value.toString()));
        progress.upperBound().ifPresent(bound -> json.put("upperBound", bound.toString()));
        progress.gap().ifPresent(gap -> json.put("gap", gap.share()));
        return json;
    }
}
