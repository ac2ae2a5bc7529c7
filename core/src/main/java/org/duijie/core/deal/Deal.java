package org.duijie.core.deal;

import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;

/**
 * An allocation that people are carrying out (成交). Each state is a type of its own, with only its own transitions.
 *
 * <pre>{@code
 * Proposed -> Agreed -> Confirmed -> Loaded
 *     |          |          |
 *     '----------'----------'-> Closed
 * }</pre>
 *
 * <p>A {@link Loaded} deal has one or several {@link Load loads}, each with its weigh-ins, and the settlements.
 *
 * <p>A state contains the one before it, so no earlier entry is lost. Deals are immutable: a transition returns the
 * next state, or a {@link Refusal}. The caller passes the current time. {@link DealHeads} defines what each state does
 * to heads.
 */
public sealed interface Deal permits Open, Loaded, Closed {
    /** Returns the parties and the product. */
    Subject subject();

    /** Returns the terms. */
    DealTerms terms();

    /** Returns what the buyer paid, and what was paid back. */
    PaymentBook payments();

    DealState state();

    /** Returns the refusal for a {@code verb} that is not possible in this state. */
    default Refusal misplaced(Verb verb) {
        boolean endsDeal = verb == Verb.CANCEL || verb == Verb.DECLINE;
        boolean collected = this instanceof Loaded;
        return Refusal.of(
                endsDeal && collected ? Refusal.Code.AFTER_COLLECTION : Refusal.Code.NOT_IN_STATE,
                verb.code(),
                state().code());
    }
}
