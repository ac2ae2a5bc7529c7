package org.duijie.core.market;

import java.util.Set;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * A listing said as a phrase: broilers of Sun Village, 6 to 7 jin, for 5 yuan a jin, on offer for a week from today, with their
 * permit; and whatever else the phrase says.
 */
public record Offer(Listing listing) {

    public static Offer broilers(String heads) {
        Stock stock = new Stock.ByCount(Heads.parse(heads, CountWords.COMMON), range("6 jin", "7 jin"));
        return new Offer(new Listing(
                "sun-village",
                "Sun Village Broiler Cooperative",
                ProductPath.of("poultry/broiler"),
                stock,
                Weight.NONE,
                SellerTerms.asking(price("5 CNY/jin")),
                Lingbao.days(0, 6),
                Lingbao.SUN_VILLAGE,
                Set.of(Lingbao.PERMIT)));
    }

    /** Stock that is weighed and not counted. */
    public static Offer frozenBroilers(String weight, String pack) {
        return broilers("1 head").with(new Stock.ByWeight(Weight.parse(weight), Weight.parse(pack)));
    }

    public Offer named(String id) {
        return changed(id, listing.product(), listing.dailyGain(), listing.at());
    }

    public Offer of(String product) {
        return changed(listing.id(), ProductPath.of(product), listing.dailyGain(), listing.at());
    }

    public Offer gaining(String aDay) {
        return changed(listing.id(), listing.product(), Weight.parse(aDay), listing.at());
    }

    public Offer at(Place place) {
        return changed(listing.id(), listing.product(), listing.dailyGain(), place);
    }

    private Offer changed(String id, ProductPath product, Weight dailyGain, Place at) {
        return new Offer(new Listing(
                id,
                listing.cooperative(),
                product,
                listing.stock(),
                dailyGain,
                listing.terms(),
                listing.window(),
                at,
                listing.certificates()));
    }

    public Offer with(Stock stock) {
        return new Offer(listing.withStock(stock));
    }

    public Offer weighing(String min, String max) {
        return with(new Stock.ByCount(listing.stock().heads(), range(min, max)));
    }

    public Offer asking(String price) {
        return new Offer(listing.withTerms(listing.terms().withAsk(price(price))));
    }

    public Offer salvagedFor(String price) {
        SellerTerms terms = listing.terms();
        return new Offer(listing.withTerms(
                new SellerTerms(terms.ask(), price(price), terms.holdingCost(), terms.minimumPickup())));
    }

    public Offer eating(String aDay) {
        SellerTerms terms = listing.terms();
        return new Offer(listing.withTerms(
                new SellerTerms(terms.ask(), terms.salvage(), Money.parse(aDay), terms.minimumPickup())));
    }

    public Offer fetchedFrom(String quantity) {
        return new Offer(
                listing.withTerms(listing.terms().withMinimumPickup(Quantity.parse(quantity, CountWords.COMMON))));
    }

    /** From {@code from} to {@code to} days after today. */
    public Offer onDays(int from, int to) {
        return new Offer(listing.withWindow(Lingbao.days(from, to)));
    }

    public Offer withoutPapers() {
        return new Offer(listing.withCertificates(Set.of()));
    }

    static WeightRange range(String min, String max) {
        return new WeightRange(Weight.parse(min), Weight.parse(max));
    }

    static UnitPrice price(String text) {
        return UnitPrice.parse(text, CountWords.COMMON);
    }
}
