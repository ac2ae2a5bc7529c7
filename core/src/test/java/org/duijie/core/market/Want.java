package org.duijie.core.market;

import java.util.List;
import java.util.Set;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Quantity;

/**
 * An intent said as a phrase: a school in Lingbao that takes poultry of any weight for 6 yuan a jin, from any number of suppliers,
 * within a week from today; and whatever else the phrase says.
 */
public record Want(PurchaseIntent intent) {

    public static Want poultry(String upTo) {
        return new Want(new PurchaseIntent(
                "school",
                "Lingbao No. 1 Primary School",
                BuyerKind.SCHOOL,
                List.of(ProductPath.of("poultry")),
                Demand.upTo(quantity(upTo)),
                SupplierLimits.NONE,
                BuyerTerms.bidding(Offer.price("6 CNY/jin")),
                Lingbao.days(0, 6),
                Lingbao.LINGBAO));
    }

    public Want named(String id) {
        return changed(id, intent.at());
    }

    public Want at(Place place) {
        return changed(intent.id(), place);
    }

    private Want changed(String id, Place at) {
        return new Want(new PurchaseIntent(
                id,
                intent.buyer(),
                intent.kind(),
                intent.products(),
                intent.demand(),
                intent.suppliers(),
                intent.terms(),
                intent.window(),
                at));
    }

    public Want atLeast(String minimum) {
        return new Want(intent.withDemand(new Demand(intent.demand().upTo(), quantity(minimum))));
    }

    public Want bidding(String price) {
        return with(intent.terms().withBid(Offer.price(price)));
    }

    public Want weighing(String min, String max) {
        return with(intent.terms().withUnitWeight(Offer.range(min, max)));
    }

    public Want within(String distance) {
        return with(intent.terms().withMaxDistance(Distance.parse(distance)));
    }

    public Want requiring(String paper) {
        BuyerTerms terms = intent.terms();
        return with(new BuyerTerms(terms.bid(), terms.unitWeight(), terms.maxDistance(), Set.of(paper)));
    }

    public Want fromAtMost(int suppliers) {
        return new Want(intent.withSuppliers(
                new SupplierLimits(suppliers, intent.suppliers().each())));
    }

    public Want atLeastFromEach(String quantity) {
        return new Want(
                intent.withSuppliers(new SupplierLimits(intent.suppliers().most(), quantity(quantity))));
    }

    /** From {@code from} to {@code to} days after today. */
    public Want onDays(int from, int to) {
        return new Want(intent.withWindow(Lingbao.days(from, to)));
    }

    private Want with(BuyerTerms terms) {
        return new Want(intent.withTerms(terms));
    }

    private static Quantity quantity(String text) {
        return Quantity.parse(text, CountWords.COMMON);
    }
}
