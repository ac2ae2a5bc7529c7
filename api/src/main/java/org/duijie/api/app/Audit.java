package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.codec.Body;
import org.duijie.api.codec.CanonicalJson;
import org.duijie.api.store.AuditTable;
import org.duijie.api.store.AuditTable.Head;
import org.duijie.api.store.AuditTable.Line;
import org.duijie.api.store.BureauId;
import org.duijie.api.store.HistoryRow;
import org.duijie.api.store.HistoryTable;
import org.duijie.api.store.Transaction;

/**
 * The audit: every change of a bureau, appended to a chain. A line is canonical JSON (RFC 8785) that holds the hash of the line before
 * it; its own hash is SHA-256 of its bytes. So no line can be changed, taken out or put in without the end of the chain changing.
 */
public final class Audit {
    private static final int AT_ONCE = 1_000;

    private final Office office;

    /** What {@link #verify} found: how many lines are good, and the number of the first that is not, or 0. */
    public record Verdict(long lines, long firstBroken) {
        public boolean isWhole() {
            return firstBroken == 0;
        }
    }

    Audit(Office office) {
        this.office = office;
    }

    /** Records {@code change} in the transaction that makes it: a line of the chain, and a version of the thing's history. */
    void record(Transaction transaction, Principal actor, Change change) {
        String at = office.now();
        new HistoryTable(transaction).insert(history(actor, change, at));
        AuditTable table = new AuditTable(transaction);
        Head head = table.next(actor.bureau());
        String line = CanonicalJson.of(line(actor, change, at, head));
        table.append(actor.bureau(), new Line(head.seq(), line, Hash.of(line)));
    }

    /** The lines above {@code after}; for liaisons. */
    public List<ObjectNode> list(Principal principal, long after, int limit) {
        return office.database()
                .read(view -> new AuditTable(view)
                        .list(principal.bureau(), after, limit).stream()
                                .map(line -> Body.tree(line.line()).put("hash", line.hash()))
                                .toList());
    }

    /** Walks the whole chain of {@code bureau}, which is an id. Time is linear in its length. */
    public Verdict verify(String bureau) {
        return office.database().read(view -> walk(new AuditTable(view), new BureauId(bureau)));
    }

    private static Verdict walk(AuditTable table, BureauId bureau) {
        Head head = table.head(bureau);
        String previous = "";
        long seq = 0;
        while (seq < head.seq()) {
            List<Line> lines = table.list(bureau, seq, AT_ONCE);
            for (Line line : lines) {
                boolean follows = line.seq() == seq + 1
                        && line.line().contains("\"previous\":\"" + previous + "\"")
                        && line.hash().equals(Hash.of(line.line()));
                if (!follows) {
                    return new Verdict(seq, seq + 1);
                }
                previous = line.hash();
                seq++;
            }
            if (lines.isEmpty()) {
                return new Verdict(seq, seq + 1);
            }
        }
        boolean ends = seq == head.seq() && previous.equals(head.hash());
        return new Verdict(seq, ends ? 0 : seq);
    }

    private static HistoryRow history(Principal actor, Change change, String at) {
        return new HistoryRow(
                actor.bureau(),
                change.subject(),
                change.version(),
                at,
                actor.user(),
                change.onBehalfOf(actor),
                change.action(),
                change.reason(),
                change.after().toString());
    }

    private static ObjectNode line(Principal actor, Change change, String at, Head head) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("seq", head.seq());
        line.put("previous", head.hash());
        line.put("at", at);
        line.put("actor", actor.user());
        change.onBehalfOf(actor).ifPresent(party -> line.put("onBehalfOf", party));
        line.put("action", change.action());
        line.put("subject", change.subject());
        line.put("version", change.version());
        change.reason().ifPresent(reason -> line.put("reason", reason));
        line.set("before", change.before());
        line.set("after", change.after());
        return line;
    }
}
