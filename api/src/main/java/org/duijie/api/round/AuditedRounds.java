package org.duijie.api.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Hash;
import org.duijie.api.json.Body;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.core.match.plan.Allocation;

/** Reads rounds, their files and their lines for the record check. */
final class AuditedRounds {
    private AuditedRounds() {}

    static Records records() {
        return Records.ofKind(
                        "rounds",
                        Rounds.PREFIX,
                        (view, bureau, id) ->
                                new RoundTable(view).find(bureau, id).map(AuditedRounds::told),
                        "progress",
                        "deals")
                .withPart("rounds", AuditedRounds::parts);
    }

    /**
     * Returns a round in the form of audit lines. While it waits or runs, this is only the request, because no audit
     * line is written when a worker takes it.
     */
    private static ToldRow told(RoundRow row) {
        ObjectNode json = RoundView.json(row);
        if (!row.status().isOver()) {
            json.put("status", RoundStatus.QUEUED.word()).remove("startedAt");
        }
        return ToldRow.of(json, row.asked()).withAlso("proof", "failure");
    }

    /** Checks a round's files against their hashes, and its lines against the plan. */
    private static List<String> parts(Transaction view, BureauId bureau, String id) {
        ObjectNode told =
                new RoundTable(view).find(bureau, id).map(RoundView::json).orElseThrow();
        List<String> astray = new ArrayList<>();
        Optional<RoundFile> market = new RoundFileTable(view).find(bureau, id, RoundFileTable.Name.MARKET);
        String hash = told.at("/market/hash").asText();
        addIfNot(
                astray,
                "round_files market",
                market.filter(file -> is(file, hash)).isPresent());
        Optional<RoundFile> plan = new RoundFileTable(view).find(bureau, id, RoundFileTable.Name.PLAN);
        String planned = told.at("/proof/hash").asText();
        boolean isPlan = plan.filter(file -> is(file, planned.isEmpty() ? file.hash() : planned))
                .isPresent();
        addIfNot(astray, "round_files plan", isPlan || (!told.has("proof") && plan.isEmpty()));
        if (isPlan) {
            addIfNot(
                    astray,
                    "round_lines",
                    areLines(view, bureau, id, Body.tree(plan.orElseThrow().content())));
        }
        return astray;
    }

    private static boolean is(RoundFile file, String hash) {
        return file.hash().equals(hash) && Hash.of(file.content()).equals(hash);
    }

    private static boolean areLines(Transaction view, BureauId bureau, String round, ObjectNode plan) {
        Iterator<JsonNode> planned = plan.path("allocations").elements();
        for (RoundLineRow row : RoundLines.all(view, bureau, round)) {
            if (!planned.hasNext() || !isLine(row.allocation(), planned.next())) {
                return false;
            }
        }
        return !planned.hasNext();
    }

    private static boolean isLine(Allocation row, JsonNode planned) {
        return planned.path("listing").asText().equals(row.listing())
                && planned.path("intent").asText().equals(row.intent())
                && planned.path("heads").asLong() == row.heads().count()
                && planned.path("deliverOn").asText().equals(row.deliverOn().toString())
                && planned.path("price").asText().equals(row.price().toString())
                && planned.path("amount").asText().equals(row.amount().toString());
    }

    private static void addIfNot(List<String> astray, String what, boolean isRight) {
        if (!isRight) {
            astray.add(what);
        }
    }
}
