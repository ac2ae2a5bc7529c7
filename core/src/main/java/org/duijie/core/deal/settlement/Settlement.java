package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Money;

/**
 * The amount that the buyer owes the cooperative for one or several weigh-ins, or an entry that reverses such an
 * amount.
 *
 * @param id the number of this entry
 * @param weighIns the numbers of its weigh-ins, one or more, in order of loads
 * @param amount in whole fen; negative in a reversal
 * @param on the day of entry
 * @param dueOn the day on which payment, or repayment, is due
 * @param paid how it was paid; empty while it is unpaid
 * @param reverses the number of the settlement that this entry reverses; empty if it is not a reversal
 */
public record Settlement(
        String id,
        List<String> weighIns,
        Money amount,
        LocalDate on,
        LocalDate dueOn,
        Optional<Paid> paid,
        Optional<String> reverses) {
    /**
     * The event by which a settlement was paid in full.
     *
     * @param on the day of the full payment
     * @param by the number of the payment that left nothing open; empty when nothing was open
     */
    public record Paid(LocalDate on, Optional<String> by) {}

    /**
     * Checks the weigh-ins and the amount.
     *
     * @throws IllegalArgumentException when there is no weigh-in, or the amount is not whole fen or has the wrong sign
     *     for a settlement or a reversal
     */
    public Settlement {
        Name.require(id);
        weighIns = List.copyOf(weighIns);
        weighIns.forEach(Name::require);
        reverses.ifPresent(Name::require);
        if (weighIns.isEmpty()) {
            throw new IllegalArgumentException(id + " settles nothing");
        }
        if (amount.micros() % Payable.MICROS_PER_FEN != 0) {
            throw new IllegalArgumentException(amount + " is not whole fen");
        }
        if (reverses.isPresent() ? amount.micros() > 0 : amount.micros() < 0) {
            throw new IllegalArgumentException(amount + " is on the wrong side of zero");
        }
    }

    /**
     * Computes the settlement of {@code weighIns}, one or more, under {@code terms}. {@link Payable#at} computes the
     * amount of their sum and rounds once.
     */
    public static Settlement of(String id, List<WeighIn> weighIns, DealTerms terms, LocalDate on, LocalDate dueOn) {
        Payable sum = weighIns.stream()
                .map(each -> each.payable(terms))
                .reduce(Payable::plus)
                .orElseThrow();
        return new Settlement(
                id,
                weighIns.stream().map(WeighIn::id).toList(),
                sum.at(terms.price().price()),
                on,
                dueOn,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the day on which it was paid in full; empty while it is unpaid. */
    public Optional<LocalDate> paidOn() {
        return paid.map(Paid::on);
    }

    Settlement with(Optional<Paid> changed) {
        return new Settlement(id, weighIns, amount, on, dueOn, changed, reverses);
    }

    /** Returns the entry that reverses this one. What was paid is then owed back. */
    public Settlement reversal(String reversalId, LocalDate day) {
        return new Settlement(
                reversalId, weighIns, Money.ZERO.minus(amount), day, day, Optional.empty(), Optional.of(id));
    }
}
