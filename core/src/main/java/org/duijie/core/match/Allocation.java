package org.duijie.core.match;

import java.time.LocalDate;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Pair;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * One line of a plan (分配): heads from a listing to an intent on a day.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param heads how many, 1 or more
 * @param weight what they weigh together on the day, by the mean weight
 * @param deliverOn the day
 * @param price the price agreed
 * @param amount what the buyer pays: price × heads or × weight, exact
 * @param value what the line adds to the plan's value: v · heads − f
 */
public record Allocation(
        String listing,
        String intent,
        Heads heads,
        Weight weight,
        LocalDate deliverOn,
        UnitPrice price,
        Money amount,
        Money value) {

    /** The same line as a market keeps it. */
    public LockedLine locked() {
        return new LockedLine(listing, intent, heads, deliverOn);
    }

    /** The line of {@code pair} with {@code heads} on {@code day}, everything else as the definitions have it. */
    public static Allocation of(Pair pair, long heads, LocalDate day, AgreedPrice agreed) {
        Weight head = pair.weightOn(day);
        Weight weight = Weight.ofGrams(Math.multiplyExact(head.grams(), heads));
        UnitPrice price = agreed.between(
                pair.listing().terms().ask(), pair.intent().terms().bid(), head);
        long paidFor = price.basis() == Basis.HEAD ? heads : weight.grams();
        return new Allocation(
                pair.listing().id(),
                pair.intent().id(),
                Heads.of(heads),
                weight,
                day,
                price,
                Money.ofMicros(Math.multiplyExact(price.micros(), paidFor)),
                pair.deliveryValue(heads, day));
    }
}
