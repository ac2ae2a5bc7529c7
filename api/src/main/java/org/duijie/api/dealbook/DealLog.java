package org.duijie.api.dealbook;

import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;

/** Records each change of a deal as a transition and as a line of the audit. */
public final class DealLog {
    private final AppContext context;
    private final Audit audit;

    /** The reason for a transition: a stable code and a free text. */
    public record Why(Optional<String> reason, Optional<String> note) {
        static final Why NOT_ASKED = new Why(Optional.empty(), Optional.empty());

        /** Returns the code and the text of the reason in one line. */
        Optional<String> text() {
            return reason.map(code -> note.map(words -> code + ": " + words).orElse(code));
        }
    }

    public DealLog(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the transitions of a deal after version {@code after}, the oldest first. */
    public static List<Event> events(Transaction view, BureauId bureau, String id, long after, int limit) {
        return new DealEventTable(view).list(bureau, id, after, limit);
    }

    /** Returns the transition that made the current version of a deal. */
    public static Optional<Event> last(Transaction view, DealRow row) {
        return events(view, row.bureau(), row.id(), row.version() - 1, 1).stream()
                .findFirst();
    }

    /** Records a new deal. */
    public SeenDeal proposed(Transaction transaction, Spoken spoken, Standing made) {
        record(transaction, spoken, "propose", Optional.empty(), made, Why.NOT_ASKED);
        return SeenDeal.of(transaction, spoken.principal(), made);
    }

    /** Records a transition. */
    SeenDeal moved(Transaction transaction, DealSteps.Move move, Standing before, Standing after) {
        record(transaction, move.spoken(), move.verb().code(), Optional.of(before), after, move.why());
        return SeenDeal.of(transaction, move.spoken().principal(), after);
    }

    private void record(
            Transaction transaction, Spoken spoken, String verb, Optional<Standing> before, Standing after, Why why) {
        DealRow row = after.row();
        Principal actor = spoken.principal();
        Change change = DealView.change(verb, spoken.party(row), before, after, why.text());
        new DealEventTable(transaction)
                .insert(new Event(
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
                        why.note(),
                        change.loads()));
        audit.record(transaction, actor, change);
    }

    /**
     * A transition of a deal.
     *
     * @param n the number of the transition, equal to the version of the deal after it
     * @param onBehalfOf the party that the actor acted for, if this is not the actor's own party
     * @param heardBy the channel by which the party informed the actor
     * @param state the deal's state afterwards
     * @param reason a stable code
     * @param loads the numbers of the loads that the transition is about
     */
    public record Event(
            BureauId bureau,
            String deal,
            long n,
            String at,
            String actor,
            Optional<String> onBehalfOf,
            Optional<Channel> heardBy,
            String verb,
            DealState state,
            Optional<String> reason,
            Optional<String> note,
            List<Integer> loads) {}
}
