package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * One pool of stock that a cooperative offers (供应).
 *
 * @param id its name within the market
 * @param cooperative who offers it
 * @param product what it is
 * @param stock how much of it
 * @param dailyGain what a head gains a day after the market's day
 * @param terms what the cooperative asks for
 * @param window the days on which it can leave the farm
 * @param at where it stands
 * @param certificates the papers it has
 */
public record Listing(
        String id,
        String cooperative,
        ProductPath product,
        Stock stock,
        Weight dailyGain,
        SellerTerms terms,
        Window window,
        Place at,
        Set<String> certificates) {

    public Listing {
        Name.require(id);
        Name.require(cooperative);
        certificates.forEach(Name::require);
        certificates = Set.copyOf(certificates);
        requireGain(dailyGain);
    }

    /**
     * Returns {@code gain}, or refuses it.
     *
     * @throws InvalidValueException when a head would gain more in a day than the heaviest head may weigh
     */
    public static Weight requireGain(Weight gain) {
        if (gain.compareTo(Stock.HEAVIEST_HEAD) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, gain.toString(), Stock.HEAVIEST_HEAD.toString());
        }
        return gain;
    }

    /**
     * What a head weighs on a day, in whole grams.
     *
     * @param asOf the market's day, on which the mean weight holds
     * @param day not before {@code asOf}
     */
    public Weight weightOn(LocalDate day, LocalDate asOf) {
        long days = day.toEpochDay() - asOf.toEpochDay();
        return Weight.ofGrams(stock.meanWeight().grams() + dailyGain.grams() * days);
    }

    /**
     * What one that is sold weighs on a day: a head, or all heads of a pack.
     *
     * @param asOf the market's day, on which the mean weight holds
     * @param day not before {@code asOf}
     */
    public Weight soldWeightOn(LocalDate day, LocalDate asOf) {
        return Weight.ofGrams(
                Math.multiplyExact(stock.each(), weightOn(day, asOf).grams()));
    }

    /** The fewest heads or packs a truck may fetch. */
    public long minimumPickupHeads() {
        Weight sold = Weight.ofGrams(stock.each() * stock.meanWeight().grams());
        return HeadCount.reaching(terms.minimumPickup(), sold, stock.each());
    }

    /** What keeping one that is sold a day longer costs. */
    public Money holdingCost() {
        return terms.holdingCost().times(stock.each());
    }

    /** The papers it has, in order. */
    public Set<String> certificatesInOrder() {
        return new TreeSet<>(certificates);
    }

    public Listing withTerms(SellerTerms changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, changed, window, at, certificates);
    }

    public Listing withWindow(Window changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, terms, changed, at, certificates);
    }

    public Listing withCertificates(Set<String> changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, terms, window, at, changed);
    }

    public Listing withStock(Stock changed) {
        return new Listing(id, cooperative, product, changed, dailyGain, terms, window, at, certificates);
    }
}
