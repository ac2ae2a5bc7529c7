package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Money;

/**
 * Money that changed hands for a deal, or an entry that reverses such a payment. Entries are added, never changed.
 *
 * @param id the number of this entry
 * @param kind what it is for; a reversal has the kind of the payment that it reverses
 * @param amount in whole fen, never 0: what the buyer paid; negative if it was paid back to the buyer. A reversal has
 *     the amount of the other sign
 * @param on the day of payment; of a reversal, the day of entry
 * @param reverses the number of the payment that this entry reverses; empty if it is not a reversal
 */
public record Payment(String id, PaymentKind kind, Money amount, LocalDate on, Optional<String> reverses) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException when it is 0 or not whole fen, or has the wrong sign for its kind
     */
    public Payment {
        Name.require(id);
        reverses.ifPresent(Name::require);
        if (amount.micros() % Payable.MICROS_PER_FEN != 0) {
            throw new IllegalArgumentException(amount + " is not whole fen");
        }
        boolean isNegative = (kind == PaymentKind.REPAYMENT) != reverses.isPresent();
        if (isNegative ? amount.micros() >= 0 : amount.micros() <= 0) {
            throw new IllegalArgumentException(amount + " is on the wrong side of zero");
        }
    }

    /** Returns the entry that reverses this one. */
    Payment reversal(String reversalId, LocalDate day) {
        return new Payment(reversalId, kind, Money.ZERO.minus(amount), day, Optional.of(id));
    }
}
