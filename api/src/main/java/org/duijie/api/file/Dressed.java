package org.duijie.api.file;

import java.math.RoundingMode;
import java.util.List;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Yield;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * Converts prices and weights of dressed animals in market files to live animals, by the typical yield in the
 * catalogue. Rounding never makes a seller get less or a buyer pay more than stated: an ask is rounded up, a bid down,
 * and a weight up to the gram.
 */
public final class Dressed {
    private static final int WHOLE = 1000;

    private Dressed() {}

    /** Returns whether a {@code priceFor} is for dressed weight, not for live weight. */
    public static boolean is(String priceFor) {
        return priceFor.equals("dressed");
    }

    /** Refuses a price by dressed weight for a product whose yield is not known. */
    public static void refuseUnknownYield(
            Fields fields, Part<String> priceFor, UnitPrice price, List<ProductPath> products) {
        boolean isByWeight = price.basis() == UnitPrice.Basis.GRAM;
        if (priceFor.isRead()
                && is(priceFor.get())
                && isByWeight
                && Products.dressedYield(products).isEmpty()) {
            fields.complain(Fault.NO_DRESSED_YIELD, "priceFor");
        }
    }

    /**
     * Converts {@code listing}, whose ask is for dressed weight, to an ask for live weight. Its stock is live already.
     */
    public static Listing live(Listing listing, Yield yield) {
        UnitPrice ask = listing.terms().ask();
        return ask.basis() != Basis.GRAM
                ? listing
                : listing.withTerms(listing.terms().withAsk(ask.forPart(yield.typical(), RoundingMode.CEILING)));
    }

    /** Converts {@code intent}, whose bid and weights are all for dressed animals. */
    public static PurchaseIntent live(PurchaseIntent intent, Yield yield) {
        Demand demand = intent.demand();
        SupplierLimits suppliers = intent.suppliers();
        BuyerTerms terms = intent.terms();
        UnitPrice bid = terms.bid();
        UnitPrice alive = bid.basis() != Basis.GRAM ? bid : bid.forPart(yield.typical(), RoundingMode.FLOOR);
        return intent.withDemand(new Demand(live(demand.upTo(), yield), live(demand.minimum(), yield)))
                .withSuppliers(new SupplierLimits(suppliers.most(), live(suppliers.each(), yield)))
                .withTerms(terms.withBid(alive).withUnitWeight(live(terms.unitWeight(), yield)));
    }

    private static Quantity live(Quantity dressed, Yield yield) {
        return dressed instanceof Weight weight ? live(weight, yield) : dressed;
    }

    private static WeightRange live(WeightRange dressed, Yield yield) {
        return dressed.equals(WeightRange.ANY)
                ? dressed
                : new WeightRange(live(dressed.min(), yield), live(dressed.max(), yield));
    }

    /** Returns the smallest live weight that gives {@code dressed}, but at most the limit for weights. */
    private static Weight live(Weight dressed, Yield yield) {
        boolean isBeyond = dressed.grams() > Weight.MOST_GRAMS / WHOLE * yield.typical();
        return isBeyond ? Weight.ofGrams(Weight.MOST_GRAMS) : yield.liveFor(dressed);
    }
}
