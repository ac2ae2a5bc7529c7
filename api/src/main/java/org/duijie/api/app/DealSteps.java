package org.duijie.api.app;

import java.util.function.Function;
import org.duijie.api.app.DealBook.Standing;
import org.duijie.api.app.DealLog.Why;
import org.duijie.api.store.Transaction;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.Verb;

/** A transition of a deal: found, asked of the model, written, recorded, in one transaction. */
final class DealSteps {
    private final Office office;
    private final DealLog log;

    DealSteps(Office office, DealLog log) {
        this.office = office;
        this.log = log;
    }

    /**
     * Takes {@code step}, if {@code version} is the one that stands there.
     *
     * @throws Refused with the rule that the step breaks
     */
    Thing take(
            Spoken spoken, String id, long version, Verb verb, Why why, Function<Deal, Outcome<? extends Deal>> step) {
        return office.database().write(transaction -> {
            Standing before = seen(transaction, spoken.principal(), id);
            if (before.row().version() != version) {
                throw Refused.because(Refusal.STALE);
            }
            Outcome<? extends Deal> outcome = step.apply(before.deal());
            outcome.refusal().ifPresent(rule -> {
                throw Refused.because(rule);
            });
            Standing after = new DealBook(transaction).write(before, outcome.orElseThrow(), office.now());
            return log.moved(transaction, spoken, verb, before, after, why);
        });
    }

    /** What {@code step} makes of a deal in {@code state}; of one in another state, that it does not have {@code verb}. */
    static <D extends Deal> Outcome<? extends Deal> in(
            Class<D> state, Deal deal, Verb verb, Function<D, Outcome<? extends Deal>> step) {
        return state.isInstance(deal)
                ? step.apply(state.cast(deal))
                : Outcome.refused(org.duijie.core.deal.Refusal.misplaced(verb, deal));
    }

    /** The deal, for its two parties and liaisons. */
    static Standing seen(Transaction view, Principal principal, String id) {
        return new DealBook(view)
                .find(principal.bureau(), id)
                .filter(found -> principal.speaksFor(found.row().cooperative().id())
                        || principal.speaksFor(found.row().buyer().id()))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
