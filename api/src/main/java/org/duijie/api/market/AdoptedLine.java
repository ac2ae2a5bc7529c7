package org.duijie.api.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.json.Complaint;
import org.duijie.api.listing.ListingRow;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.market.Pair;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.WeightRange;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * A line of a plan, and the listing and the intent as they are now. Either may have changed since the plan was made.
 *
 * @param heads the units sold: heads or packs
 * @param price the price of the line, by weight or for units sold
 * @param weight the live weight of the line as it was planned
 * @param planned how much all lines of the plan give to the intent, in heads or grams
 */
public record AdoptedLine(
        ListingRow listing,
        IntentRow intent,
        Pair pair,
        Heads heads,
        UnitPrice price,
        LocalDate day,
        Weight weight,
        long planned) {
    /** A weight that is calculated on another day can differ by as many grams. */
    private static final long GRAMS_OFF = 2;

    /** How far the weight of a line may have changed: as far as that of a delivery may be off. */
    private static final Tolerance TOLERANCE = Conditions.usualTolerance();

    /**
     * Refuses the line if its price, its weight, its papers or its quantity is no longer allowed. Product and days
     * are not checked here.
     *
     * @throws Refused {@code CHANGED_SINCE_ROUND} with the figures of the line and of today, for each rule
     */
    public void requireAllowed() {
        List<Complaint> broken = new ArrayList<>();
        if (!TOLERANCE.holds(weight, heads.count(), pair.soldWeightOn(day))) {
            broken.add(complaint(
                    LineFault.LINE_WEIGHT_CHANGED,
                    said(heads.toString()),
                    weight.toString(),
                    Weight.ofGrams(Math.multiplyExact(soldGrams(), heads.count()))
                            .toString(),
                    listing.partyName()));
        }
        long micros = price.basis() == Basis.GRAM ? price.over(soldGrams()) : price.over(1);
        if (micros + slack(ask()) < pair.askAHead(day).micros()) {
            broken.add(complaint(LineFault.ASK_ABOVE_LINE, said(price), ask().toString(), listing.partyName()));
        }
        if (micros - slack(bid()) > pair.bidAHead(day).micros()) {
            broken.add(complaint(LineFault.BID_BELOW_LINE, said(price), bid().toString(), intent.partyName()));
        }
        if (!pair.passes(TradeRule.UNIT_WEIGHT, day)) {
            WeightRange range = pair.intent().terms().unitWeight();
            broken.add(complaint(
                    LineFault.WEIGHT_OUTSIDE_INTENT,
                    pair.weightOn(day).toString(),
                    range.min().toString(),
                    range.max().toString(),
                    intent.partyName()));
        }
        if (!pair.passes(TradeRule.CERTIFICATE, day)) {
            broken.add(complaint(LineFault.PAPERS_LACKING, lacking(), intent.partyName()));
        }
        addAmounts(broken);
        if (!broken.isEmpty()) {
            throw Refused.because(RefusalCode.CHANGED_SINCE_ROUND, broken);
        }
    }

    private void addAmounts(List<Complaint> broken) {
        long least = pair.leastHeads(day);
        if (heads.count() < least) {
            broken.add(complaint(
                    LineFault.LINE_BELOW_LEAST,
                    said(heads.toString()),
                    said(Heads.of(least).toString())));
        }
        long all = intent.taken() + planned;
        if (all < intent.minimum()) {
            broken.add(complaint(
                    LineFault.PLAN_BELOW_MINIMUM, measured(all), measured(intent.minimum()), intent.partyName()));
        }
    }

    /** Returns the µCNY a unit by which two equal prices can differ after rounding, or by a weight of another day. */
    private long slack(UnitPrice other) {
        if (price.basis() == Basis.GRAM) {
            return other.basis() == Basis.GRAM ? 1 : 1 + price.over(GRAMS_OFF);
        }
        return other.basis() == Basis.GRAM ? 1 + other.over(GRAMS_OFF) : 1;
    }

    private UnitPrice ask() {
        return pair.listing().terms().ask();
    }

    private UnitPrice bid() {
        return pair.intent().terms().bid();
    }

    private long soldGrams() {
        return pair.soldWeightOn(day).grams();
    }

    private String lacking() {
        Set<String> lacking = new TreeSet<>(pair.intent().terms().requires());
        lacking.removeAll(pair.listing().certificates());
        return String.join(", ", lacking);
    }

    private String said(UnitPrice sold) {
        return said(sold.toString());
    }

    private String said(String sold) {
        return lot().told(sold);
    }

    private Lot lot() {
        return Lot.of(MarketRows.listing(listing).listing());
    }

    private String measured(long units) {
        return intent.goods().by().quantity(units).toString();
    }

    private Complaint complaint(LineFault fault, String... figures) {
        return new Complaint(fault.severity(), "", "", fault.name(), List.of(figures), lot().word());
    }
}
