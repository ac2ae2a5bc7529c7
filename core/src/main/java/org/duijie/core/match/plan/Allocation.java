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
 * @param heads the number of units sold (heads or packs), 1 or more
 * @param weight the total weight on the day, computed from the mean weight
 * @param deliverOn the day of delivery
 * @param price the agreed price
 * @param amount what the buyer pays: price × heads, packs or weight, rounded half up to the µCNY
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

    /** Returns this line as a locked line of a market. */
    public LockedLine locked() {
        return new LockedLine(listing, intent, heads, deliverOn);
    }

    /**
     * Makes the line of {@code pair} with {@code heads} heads on {@code day}, and computes its other figures by the
     * market's definitions.
     */
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
