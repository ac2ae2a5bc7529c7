package org.duijie.core.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;

/**
 * The deal is proposed. The listing holds its heads, and the intent its demand, until both sides have accepted or the
 * hold expires.
 *
 * @param subject the parties and the product
 * @param terms the proposed terms
 * @param holdUntil the moment at which the hold ends
 * @param accepted the acceptance of the first side; empty when neither side has accepted
 */
public record Proposed(Subject subject, DealTerms terms, Instant holdUntil, Optional<Acceptance> accepted)
        implements Open {

    public static Proposed of(Subject subject, DealTerms terms, Instant holdUntil) {
        return new Proposed(subject, terms, holdUntil, Optional.empty());
    }

    /**
     * Records one side's acceptance. When both sides have accepted, the deal is {@link Agreed}.
     *
     * <p>Refusals: {@code HOLD_EXPIRED}, {@code ALREADY_ACCEPTED}.
     */
    public Outcome<Open> accept(Acceptance yes) {
        if (isExpired(yes.at())) {
            return Outcome.refused(Refusal.of(Refusal.Code.HOLD_EXPIRED, holdUntil, yes.at()));
        }
        if (accepted.isEmpty()) {
            return Outcome.done(new Proposed(subject, terms, holdUntil, Optional.of(yes)));
        }
        Acceptance other = accepted.get();
        if (other.side() == yes.side()) {
            return Outcome.refused(
                    Refusal.of(Refusal.Code.ALREADY_ACCEPTED, yes.side().code()));
        }
        return Outcome.done(
                yes.side() == Side.BUYER
                        ? new Agreed(subject, terms, other, yes)
                        : new Agreed(subject, terms, yes, other));
    }

    /**
     * Declines the deal for one side. Declining costs nothing and is never refused, even after the hold has expired.
     */
    public Closed decline(Ending.Word no) {
        return Closed.of(this, DealState.DECLINED, no);
    }

    /**
     * Closes the deal when its hold has expired.
     *
     * <p>Refusals: {@code HOLD_STANDS}.
     */
    public Outcome<Closed> expire(Instant now) {
        if (!isExpired(now)) {
            return Outcome.refused(Refusal.of(Refusal.Code.HOLD_STANDS, holdUntil, now));
        }
        Ending.Word silence = new Ending.Word(Optional.empty(), EndReason.NO_ANSWER, Optional.empty(), now);
        return Outcome.done(Closed.of(this, DealState.EXPIRED, silence));
    }

    /** Returns whether the hold has expired at {@code now}. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(holdUntil);
    }

    @Override
    public PaymentBook payments() {
        return PaymentBook.EMPTY;
    }

    @Override
    public DealState state() {
        return DealState.PROPOSED;
    }
}
