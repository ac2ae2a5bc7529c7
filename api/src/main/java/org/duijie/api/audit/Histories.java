package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;

/** Reads the versions of an entry, and writes them to response bodies. */
public final class Histories {
    private static final int AT_ONCE = 1_000;

    private Histories() {}

    /** Returns versions in the form of response bodies. */
    public static List<ObjectNode> json(List<Version> rows) {
        return rows.stream().map(Histories::json).toList();
    }

    private static ObjectNode json(Version row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", row.version());
        json.put("at", row.at());
        json.put("actor", row.actor());
        row.onBehalfOf().ifPresent(party -> json.put("onBehalfOf", party));
        json.put("action", row.action());
        row.reason().ifPresent(reason -> json.put("reason", reason));
        json.set("after", Body.tree(row.after()));
        return json;
    }

    /** Returns all versions of {@code subject}, the oldest first. */
    public static List<Version> all(Transaction view, BureauId bureau, String subject) {
        HistoryTable table = new HistoryTable(view);
        List<Version> all = new ArrayList<>();
        List<Version> some;
        do {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).version();
            some = table.list(bureau, subject, last, AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    /** Returns the versions of {@code subject} after version {@code after}, the oldest first. */
    public static List<Version> page(Transaction view, BureauId bureau, String subject, long after, int limit) {
        return new HistoryTable(view).list(bureau, subject, after, limit);
    }

    /**
     * One version of an entry: who made it, when, and its state.
     *
     * @param subject the entry's id
     * @param onBehalfOf the party that a liaison acted for
     * @param action what was done: {@code created}, {@code changed}, {@code withdrawn}
     * @param after the entry as JSON
     */
    public record Version(
            BureauId bureau,
            String subject,
            long version,
            String at,
            String actor,
            Optional<String> onBehalfOf,
            String action,
            Optional<String> reason,
            String after) {}
}
