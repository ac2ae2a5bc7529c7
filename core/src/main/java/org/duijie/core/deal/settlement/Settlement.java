package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Money;

/**
 * The amount that the buyer owes the cooperative for a weigh-in, or an entry that reverses such an amount.
 *
 * @param id the number of this entry
 * @param weighIn the number of its weigh-in
 * @param amount in whole fen; negative in a reversal
 * @param on the day of entry
 * @param dueOn the day on which payment, or repayment, is due
 * @param paidOn the day on which it was paid; empty while it is unpaid
 * @param reverses the number of the settlement that this entry reverses; empty if it is not a reversal
 */
public record Settlement(
        String id,
        String weighIn,
        Money amount,
        LocalDate on,
        LocalDate dueOn,
        Optional<LocalDate> paidOn,
        Optional<String> reverses) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException when it is not whole fen, or has the wrong sign for a settlement or a reversal
     */
    public Settlement {
        Name.require(id);
        Name.require(weighIn);
        reverses.ifPresent(Name::require);
        if (amount.micros() % Payable.MICROS_PER_FEN != 0) {
            throw new IllegalArgumentException(amount + " is not whole fen");
        }
        if (reverses.isPresent() ? amount.micros() > 0 : amount.micros() < 0) {
            throw new IllegalArgumentException(amount + " is on the wrong side of zero");
        }
    }

    /**
     * Computes the settlement of {@code weighIn} under {@code terms}. {@link Payable#at} computes the amount and rounds
     * once.
     */
    public static Settlement of(String id, WeighIn weighIn, DealTerms terms, LocalDate on, LocalDate dueOn) {
        Money amount = weighIn.payable(terms).at(terms.price().price());
        return new Settlement(id, weighIn.id(), amount, on, dueOn, Optional.empty(), Optional.empty());
    }

    public Settlement paid(LocalDate day) {
        return new Settlement(id, weighIn, amount, on, dueOn, Optional.of(day), reverses);
    }

    /** Returns the entry that reverses this one. What was paid is then owed back. */
    public Settlement reversal(String reversalId, LocalDate day) {
        return new Settlement(
                reversalId, weighIn, Money.ZERO.minus(amount), day, day, Optional.empty(), Optional.of(id));
    }
}
