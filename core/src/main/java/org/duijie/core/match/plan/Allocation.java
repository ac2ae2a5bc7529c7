package org.duijie.core.match.plan;

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
 * @param heads how many are sold, 1 or more: heads, or packs
 * @param weight what they weigh together on the day, by the mean weight
 * @param deliverOn the day
 * @param price the price agreed
 * @param amount what the buyer pays: price × heads, packs or weight, half up to the µCNY
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
        Weight one = pair.soldWeightOn(day);
        Weight weight = Weight.ofGrams(Math.multiplyExact(one.grams(), heads));
        UnitPrice price = agreed.between(
                pair.listing().terms().ask(),
                pair.intent().terms().bid(),
                one,
                pair.listing().stock().each());
        long paidFor = price.basis() == Basis.GRAM ? weight.grams() : heads;
        return new Allocation(
                pair.listing().id(),
                pair.intent().id(),
                Heads.of(heads),
                weight,
                day,
                price,
                Money.ofMicros(price.over(paidFor)),
                pair.deliveryValue(heads, day));
    }
}
