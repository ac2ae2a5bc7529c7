package org.duijie.core.deal;

import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;

/**
 * An allocation that people have begun to act on (成交): one type a state, each with only its own transitions.
 *
 * <pre>
 * Proposed -> Agreed -> Confirmed -> Collected -> Weighed -> Settled
 *     |          |          |                     |   ^         |
 *     '----------'----------'-> Closed            v   |         |   by reversal
 *                                              Disputed <-------'
 * </pre>
 *
 * <p>A state holds the one before it, so nothing that was said on the way is lost. A transition changes nothing: it
 * gives the next state, or a {@link Refusal}. Time comes from the caller. {@link DealHeads} says what each state does
 * to heads.
 */
public sealed interface Deal permits Open, Collected, Weighed, Disputed, Settled, Closed {
    /** Between whom it is. */
    Subject subject();

    /** What the two sides agree on. */
    DealTerms terms();

    DealState state();

    /** Why {@code verb} cannot be done: this state does not have it. */
    default Refusal misplaced(Verb verb) {
        boolean endsDeal = verb == Verb.CANCEL || verb == Verb.DECLINE;
        boolean collected = !(this instanceof Open) && !(this instanceof Closed);
        return Refusal.of(
                endsDeal && collected ? Refusal.Code.AFTER_COLLECTION : Refusal.Code.NOT_IN_STATE,
                verb.code(),
                state().code());
    }
}
