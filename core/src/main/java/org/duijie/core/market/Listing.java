package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * One pool of stock that a cooperative offers (供应).
 *
 * @param id its name, unique within the market
 * @param cooperative the cooperative that offers it
 * @param product the product
 * @param stock the quantity, and the unit in which it is sold
 * @param dailyGain the weight that a head gains per day, from the market's day on
 * @param terms what the cooperative asks for
 * @param window the days on which it can leave the farm
 * @param at where the stock is
 * @param certificates the certificates it has
 * @param packing the container in which it is offered; empty when none is named
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
        Set<String> certificates,
        Optional<Packing> packing) {

    /**
     * The container in which stock is offered, such as 箱. It gives people the name of a pack. Market files do not
     * contain it.
     *
     * @param container its name, and the content of one
     * @param isBreakable whether it may be opened, so that single heads or kilograms are sold; otherwise only whole
     *     containers are
     */
    public record Packing(Container container, boolean isBreakable) {
        /** Returns the counting words that the stock may be stated in: those for heads, and the container's name. */
        public CountWords counting(CountWords heads) {
            return heads.and(container);
        }

        /**
         * Returns the counting words that prices and the minimum pick-up may be stated in. If the container is sold
         * whole, its name and {@code pack} count packs; if it may be opened, its name stands for its content.
         */
        public CountWords pricing(CountWords heads) {
            return isBreakable ? heads.and(container) : heads.inWhole(container);
        }

        /**
         * Returns the content of one unit sold: the container's content, or {@code usual} if the container may be
         * opened.
         *
         * @param stock the stock as stated
         * @param stated the pack size as stated
         * @throws InvalidValueException when one of stock and content is a count and the other a weight, or when a pack
         *     size is stated that the container contradicts
         */
        public Quantity pack(Quantity stock, Optional<Quantity> stated, Quantity usual) {
            Quantity holds = container.holds();
            if (holds.isCount() != stock.isCount()) {
                throw new InvalidValueException(
                        Reason.CONTAINER_UNLIKE_STOCK, holds.toString(), holds.kind(), stock.kind());
            }
            if (stated.filter(pack -> isBreakable || !pack.equals(holds)).isPresent()) {
                throw new InvalidValueException(
                        Reason.PACK_AND_CONTAINER, stated.get().toString(), holds.toString());
            }
            return isBreakable ? usual : holds;
        }
    }

    public Listing {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(at, "at");
        Name.require(id);
        Name.require(cooperative);
        certificates.forEach(Name::require);
        certificates = Set.copyOf(certificates);
        requireGain(dailyGain);
    }

    /** Makes a listing that names no container. */
    public Listing(
            String id,
            String cooperative,
            ProductPath product,
            Stock stock,
            Weight dailyGain,
            SellerTerms terms,
            Window window,
            Place at,
            Set<String> certificates) {
        this(id, cooperative, product, stock, dailyGain, terms, window, at, certificates, Optional.empty());
    }

    /** Starts a builder of a listing with this id, 1 to 200 characters. */
    public static ListingBuilder of(String id) {
        return new ListingBuilder(id);
    }

    /**
     * Returns {@code gain} when it is valid.
     *
     * @throws InvalidValueException when a head would gain more per day than the heaviest head may weigh
     */
    public static Weight requireGain(Weight gain) {
        if (gain.compareTo(Stock.HEAVIEST_HEAD) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, gain.toString(), Stock.HEAVIEST_HEAD.toString());
        }
        return gain;
    }

    /**
     * Returns the weight of a head on a day, in whole grams.
     *
     * @param day the day, not before {@code asOf}
     * @param asOf the market's day, on which the mean weight holds
     */
    public Weight weightOn(LocalDate day, LocalDate asOf) {
        long days = day.toEpochDay() - asOf.toEpochDay();
        return Weight.ofGrams(stock.meanWeight().grams() + dailyGain.grams() * days);
    }

    /**
     * Returns the weight of one unit sold on a day: a head, or all heads of a pack.
     *
     * @param day the day, not before {@code asOf}
     * @param asOf the market's day, on which the mean weight holds
     */
    public Weight soldWeightOn(LocalDate day, LocalDate asOf) {
        return Weight.ofGrams(
                Math.multiplyExact(stock.each(), weightOn(day, asOf).grams()));
    }

    /** Returns the minimum number of heads or packs in one delivery. */
    public long minimumPickupHeads() {
        Weight sold = Weight.ofGrams(stock.each() * stock.meanWeight().grams());
        return Pair.headsReaching(terms.minimumPickup(), sold, stock.each());
    }

    /** Returns the cost of keeping one unit (head or pack) for one more day. */
    public Money holdingCost() {
        return terms.holdingCost().times(stock.each());
    }

    /** Returns the certificates in alphabetical order. */
    public Set<String> certificatesInOrder() {
        return new TreeSet<>(certificates);
    }

    public Listing withTerms(SellerTerms changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, changed, window, at, certificates, packing);
    }

    public Listing withWindow(Window changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, terms, changed, at, certificates, packing);
    }

    public Listing withCertificates(Set<String> changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, terms, window, at, changed, packing);
    }

    public Listing withStock(Stock changed) {
        return new Listing(id, cooperative, product, changed, dailyGain, terms, window, at, certificates, packing);
    }

    public Listing withPacking(Optional<Packing> changed) {
        return new Listing(id, cooperative, product, stock, dailyGain, terms, window, at, certificates, changed);
    }

    /** Returns the container that is sold whole; empty when no container is named, or when it may be opened. */
    public Optional<Container> soldIn() {
        return packing.filter(each -> !each.isBreakable()).map(Packing::container);
    }

    /**
     * Returns whether the goods are sold by weight alone: by the kilogram, in no pack or container that anybody named.
     */
    public boolean isLoose() {
        return stock instanceof Stock.ByWeight weighed
                && weighed.pack().equals(Stock.ByWeight.DEFAULT_PACK)
                && soldIn().isEmpty();
    }
}
