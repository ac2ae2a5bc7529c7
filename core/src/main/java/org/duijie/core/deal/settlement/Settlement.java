package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Money;

/**
 * What the buyer owes the cooperative by a weigh-in, or an entry that takes such a sum back.
 *
 * @param id its number
 * @param weighIn the number of the weigh-in it reads
 * @param amount whole fen; below zero in a reversal
 * @param on the day on which it was entered
 * @param dueOn the day by which it is to be paid, or paid back
 * @param paidOn the day on which it was; empty when it is open
 * @param reverses the number of the settlement it takes back; empty in a settlement
 */
public record Settlement(
        String id,
        String weighIn,
        Money amount,
        LocalDate on,
        LocalDate dueOn,
        Optional<LocalDate> paidOn,
        Optional<String> reverses) {
    /** @throws IllegalArgumentException when the amount is not whole fen, or its sign is not that of its kind */
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

    /** What {@code weighIn} comes to at {@code terms}: {@link Payable#at}, which rounds once. */
    public static Settlement of(String id, WeighIn weighIn, DealTerms terms, LocalDate on, LocalDate dueOn) {
        Money amount = weighIn.payable(terms).at(terms.price().price());
        return new Settlement(id, weighIn.id(), amount, on, dueOn, Optional.empty(), Optional.empty());
    }

    public Settlement paid(LocalDate day) {
        return new Settlement(id, weighIn, amount, on, dueOn, Optional.of(day), reverses);
    }

    /** The entry that takes this one back. What was paid by it is then owed the other way. */
    public Settlement reversal(String reversalId, LocalDate day) {
        return new Settlement(
                reversalId, weighIn, Money.ZERO.minus(amount), day, day, Optional.empty(), Optional.of(id));
    }
}
