package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.View;

/** Records each change of a deal as a transition and as a line of the audit. */
public final class DealLog {
    private final AppContext context;
    private final Audit audit;

    /** The reason for a transition: a stable code and a free text. */
    public record Why(Optional<String> reason, Optional<String> note) {
        static final Why NOT_ASKED = new Why(Optional.empty(), Optional.empty());

        /** Returns code and text in one line. */
        Optional<String> text() {
            return reason.map(code -> note.map(words -> code + ": " + words).orElse(code));
        }
    }

    public DealLog(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the transitions of a deal after version {@code after}, the oldest first, as in response bodies. */
    public static List<ObjectNode> events(Transaction view, BureauId bureau, String id, long after, int limit) {
        return new DealEventTable(view)
                .list(bureau, id, after, limit).stream().map(DealLog::json).toList();
    }

    /** Records a new deal. */
    public View proposed(Transaction transaction, Spoken spoken, Standing made) {
        record(transaction, spoken, "propose", NullNode.getInstance(), made, Why.NOT_ASKED);
        return DealView.of(transaction, spoken.principal(), made);
    }

    /** Records a transition. */
    View moved(Transaction transaction, DealSteps.Move move, Standing before, Standing after) {
        record(transaction, move.spoken(), move.verb().code(), DealView.json(before), after, move.why());
        return DealView.of(transaction, move.spoken().principal(), after);
    }

    private void record(Transaction transaction, Spoken spoken, String verb, JsonNode before, Standing after, Why why) {
        DealRow row = after.row();
        Principal actor = spoken.principal();
        Change change = new Change(
                "deal." + verb, row.id(), row.version(), spoken.party(row), before, DealView.json(after), why.text());
        new DealEventTable(transaction)
                .insert(new DealEventRow(
                        row.bureau(),
                        row.id(),
                        row.version(),
                        context.now(),
                        actor.user(),
                        change.onBehalfOf(actor),
                        spoken.heardBy(),
                        verb,
                        row.state(),
                        why.reason(),
                        why.note()));
        audit.record(transaction, actor, change);
    }

    private static ObjectNode json(DealEventRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("n", row.n());
        json.put("at", row.at());
        json.put("actor", row.actor());
        row.onBehalfOf().ifPresent(party -> json.put("onBehalfOf", party));
        row.heardBy().ifPresent(channel -> json.put("heardBy", channel.code()));
        json.put("verb", row.verb());
        json.put("state", row.state().code());
        row.reason().ifPresent(reason -> json.put("reason", reason));
        row.note().ifPresent(note -> json.put("note", note));
        return json;
    }
}
