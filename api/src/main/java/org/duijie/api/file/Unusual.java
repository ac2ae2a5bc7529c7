package org.duijie.api.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.UsualPrice;
import org.duijie.core.product.UsualWeight;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Warns of weights and prices that are so far from the product's usual range that the unit is probably wrong. */
public final class Unusual {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private Unusual() {}

    /**
     * Returns warnings about the price of a deal.
     *
     * @param sold the weight of one unit sold, a head or a pack
     * @param written the price as the request has it
     */
    public static List<Complaint> price(String product, UnitPrice price, Weight sold, String written) {
        return far(ProductPath.of(product), price, new WeightRange(sold, sold))
                .map(usual -> List.of(Refusals.at(
                        Fault.PRICE_FAR,
                        "/price",
                        written,
                        usual.least().toString(),
                        usual.most().toString())))
                .orElse(List.of());
    }

    /** Warns of an unusual floor price of {@code product}. */
    public static void warn(Fields fields, ProductPath product, UnitPrice floor) {
        far(product, floor, heads(product, WeightRange.ANY)).ifPresent(usual -> warnOfPrice(fields, "price", usual));
    }

    /** Warns if a listing has an unusual weight of a head, or an unusual ask. */
    public static void warn(Fields fields, ProductPath product, Stock stock, UnitPrice ask) {
        boolean isPriceByWeight = ask.basis() == UnitPrice.Basis.GRAM;
        if (stock instanceof Stock.ByCount counted && warnOfWeight(fields, product, counted.unitWeight())) {
            if (!isPriceByWeight) {
                return; // judged by a weight that is unusual itself
            }
        }
        Fault fault = isPriceByWeight || !(stock instanceof Stock.ByCount) || knows(product)
                ? Fault.PRICE_FAR
                : Fault.PRICE_OR_WEIGHT_FAR;
        far(product, ask, sold(stock, ask.basis())).ifPresent(usual -> warnOfPrice(fault, fields, "ask", usual));
    }

    /**
     * Warns if the stated weight of a head is usual, but becomes unusual by daily gain until {@code today} or until the
     * first day of the window, whichever is later.
     */
    public static void warnOfGrowth(Fields fields, Listing listing, LocalDate weighedOn, LocalDate today) {
        LocalDate from = listing.window().from();
        LocalDate on = from.isAfter(today) ? from : today;
        Optional<UsualWeight> usual = CATALOGUE.usualWeight(listing.product());
        if (usual.isEmpty()
                || listing.dailyGain().grams() == 0
                || !(listing.stock() instanceof Stock.ByCount stated)
                || usual.get().isFar(stated.unitWeight().mean())) {
            return;
        }
        Weight grown = Weight.ofGrams(stated.unitWeight().mean().grams()
                + listing.dailyGain().grams() * ChronoUnit.DAYS.between(weighedOn, on));
        if (usual.get().isFar(grown)) {
            fields.complain(
                    Fault.WEIGHT_GROWN_FAR,
                    "dailyGain",
                    grown.toString(),
                    on.toString(),
                    usual.get().least().toString(),
                    usual.get().most().toString());
        }
    }

    /** Warns if the weights or the bid of a buyer are unusual for all the products of the intent. */
    public static void warn(Fields fields, List<ProductPath> products, WeightRange accepted, UnitPrice bid) {
        List<UsualWeight> weights = products.stream()
                .flatMap(product -> CATALOGUE.usualWeight(product).stream())
                .toList();
        if (weights.size() == products.size()) {
            warnOfWeights(fields, weights, accepted);
        }
        List<UsualPrice> prices = products.stream()
                .flatMap(product ->
                        farOfGroup(product, bid).or(() -> far(product, bid, heads(product, accepted))).stream())
                .toList();
        if (prices.size() == products.size()) {
            warnOfPrice(fields, "bid", prices.get(0));
        }
    }

    private static boolean warnOfWeight(Fields fields, ProductPath product, WeightRange stated) {
        Optional<UsualWeight> far = CATALOGUE.usualWeight(product).filter(usual -> usual.isFar(stated.mean()));
        far.ifPresent(usual -> warnOfWeight(fields, usual.isFarOver(stated.mean()) ? "max" : "min", usual));
        return far.isPresent();
    }

    private static void warnOfWeights(Fields fields, List<UsualWeight> usual, WeightRange accepted) {
        if (usual.stream().allMatch(each -> each.isFarOver(accepted.min()))) {
            warnOfWeight(fields, "min", usual.get(0));
        } else if (usual.stream().allMatch(each -> each.isFarUnder(accepted.max()))) {
            warnOfWeight(fields, "max", usual.get(0));
        }
    }

    private static void warnOfWeight(Fields fields, String bound, UsualWeight usual) {
        fields.inner("unitWeight")
                .ifPresent(range -> range.complain(
                        Fault.WEIGHT_FAR,
                        bound,
                        usual.least().toString(),
                        usual.most().toString()));
    }

    private static boolean knows(ProductPath product) {
        return CATALOGUE.usualWeight(product).isPresent();
    }

    /**
     * Returns the usual price range of {@code group} if a price by weight is far from the usual prices of all known
     * products in the group; empty otherwise.
     */
    private static Optional<UsualPrice> farOfGroup(ProductPath group, UnitPrice price) {
        if (price.basis() != UnitPrice.Basis.GRAM || CATALOGUE.usualPrice(group).isPresent()) {
            return Optional.empty();
        }
        List<UsualPrice> known = CATALOGUE.under(group).stream()
                .flatMap(product -> CATALOGUE.usualPrice(product.path()).stream())
                .filter(usual -> usual.least().basis() == UnitPrice.Basis.GRAM)
                .toList();
        Comparator<UnitPrice> byPrice = Comparator.comparingLong(UnitPrice::micros);
        return known.stream()
                .map(UsualPrice::least)
                .min(byPrice)
                .map(least -> new UsualPrice(
                        least,
                        known.stream().map(UsualPrice::most).max(byPrice).orElse(least),
                        UsualPrice.WIDEST_PERCENT))
                .filter(range -> range.isFar(price, Weight.NONE, Weight.NONE));
    }

    private static void warnOfPrice(Fields fields, String field, UsualPrice usual) {
        warnOfPrice(Fault.PRICE_FAR, fields, field, usual);
    }

    private static void warnOfPrice(Fault fault, Fields fields, String field, UsualPrice usual) {
        fields.complain(fault, field, usual.least().toString(), usual.most().toString());
    }

    private static Optional<UsualPrice> far(ProductPath product, UnitPrice price, WeightRange sold) {
        return CATALOGUE.usualPrice(product).filter(usual -> usual.isFar(price, sold.min(), sold.max()));
    }

    /** Returns the possible weights of the unit that a price is for: a head or a pack. */
    private static WeightRange sold(Stock stock, UnitPrice.Basis basis) {
        if (!(stock instanceof Stock.ByCount counted)) {
            return new WeightRange(stock.meanWeight(), stock.meanWeight());
        }
        long each = basis == UnitPrice.Basis.PACK ? counted.each() : 1;
        WeightRange head = counted.unitWeight();
        return new WeightRange(
                Weight.ofGrams(head.min().grams() * each),
                Weight.ofGrams(head.max().grams() * each));
    }

    /**
     * Returns the range of weights that a head for this buyer may have: the range that the buyer accepts, or else the
     * usual range of the product, or else any weight.
     */
    private static WeightRange heads(ProductPath product, WeightRange accepted) {
        Optional<UsualWeight> usual = CATALOGUE.usualWeight(product);
        boolean saysLeast = accepted.min().grams() > 0;
        boolean saysMost = accepted.max().compareTo(WeightRange.ANY.max()) < 0;
        Weight least =
                saysLeast ? accepted.min() : usual.map(UsualWeight::least).orElse(accepted.min());
        Weight most = saysMost ? accepted.max() : usual.map(UsualWeight::most).orElse(accepted.max());
        return least.compareTo(most) > 0 ? accepted : new WeightRange(least, most);
    }
}
