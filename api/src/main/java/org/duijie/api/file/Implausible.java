package org.duijie.api.file;

import java.util.List;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * Warns of values that are implausible for any product: values that contradict each other, or are higher than any in
 * the trade.
 */
final class Implausible {
    /** The price limit, 500 CNY/kg: every vegetable and fruit in the catalogue costs less. */
    private static final UnitPrice STEEP = UnitPrice.perGram(500_000);

    private static final List<ProductPath> CHEAP = List.of(ProductPath.of("vegetable"), ProductPath.of("fruit"));

    /** The limit on animals in one place: even the largest companies have fewer. */
    private static final long MOST_ANIMALS = 10_000_000;

    private static final List<ProductPath> ANIMALS = List.of(ProductPath.of("poultry"), ProductPath.of("livestock"));

    /**
     * The weight of a head above which a daily gain of more than a tenth of the weight is implausible. Only lighter
     * animals, which are young, gain more.
     */
    private static final Weight GROWN = Weight.ofGrams(500);

    private static final int TENTH = 10;

    /**
     * The maximum ratio of salvage value to ask. A seller in a hurry may ask for a little less than an unsold head is
     * worth, but hardly for less than half.
     */
    private static final int FAR_OVER = 2;

    private static final long SHORT_METRES = 1_000;
    private static final int LONG_YEARS = 2;
    private static final Money STEEP_PER_KM = Money.parse("100 CNY");
    private static final Money STEEP_TRIP = Money.parse("5000 CNY");

    private Implausible() {}

    /** Warns of a listing whose values contradict each other. */
    static void warn(Fields fields, Listing listing) {
        Stock stock = listing.stock();
        SellerTerms terms = listing.terms();
        long worth = worth(terms.ask(), stock);
        if (worth(terms.salvage(), stock) / FAR_OVER > worth) {
            fields.complain(Fault.SALVAGE_OVER_ASK, "salvage", fields.written("ask"));
        }
        if (terms.holdingCost().micros() > worth) {
            fields.complain(Fault.HOLDING_OVER_ASK, "holdingCost", fields.written("ask"));
        }
        boolean isAnimal = ANIMALS.stream().anyMatch(listing.product()::isUnder);
        if (stock instanceof Stock.ByCount counted) {
            Weight head = counted.unitWeight().mean();
            if (head.compareTo(GROWN) > 0 && listing.dailyGain().grams() > head.grams() / TENTH) {
                fields.complain(Fault.GAIN_FAR, "dailyGain", head.toString());
            }
            if (isAnimal && counted.stated().count() > MOST_ANIMALS) {
                fields.complain(Fault.STOCK_FAR, "stock");
            }
        }
        warnOfWindow(fields, listing.window());
    }

    /**
     * Returns the value of one unit sold at {@code price}, in µCNY. If the value exceeds the limits of markets, returns
     * the maximum number.
     */
    private static long worth(UnitPrice price, Stock stock) {
        try {
            return price.worth(stock.meanWeight().grams(), stock.each());
        } catch (ArithmeticException beyondAllThatIsHeld) {
            return Long.MAX_VALUE;
        }
    }

    /** Warns of a price by weight that is too high for any vegetable or fruit. */
    static void warnOfPrice(Fields fields, String field, List<ProductPath> products, UnitPrice price) {
        boolean isSteep = price.basis() == UnitPrice.Basis.GRAM && price.micros() / price.per() > STEEP.micros();
        if (isSteep && products.stream().allMatch(each -> CHEAP.stream().anyMatch(each::isUnder))) {
            fields.complain(Fault.PRICE_STEEP, field, STEEP.toString());
        }
    }

    /** Warns if the minimum from each supplier is more than the whole demand. */
    static void warn(Fields fields, Demand demand, SupplierLimits suppliers) {
        boolean isAlike = demand.upTo().getClass() == suppliers.each().getClass();
        if (isAlike && suppliers.each().held() > demand.upTo().held() && fields.has("minimumPerSupplier")) {
            fields.complain(Fault.PER_SUPPLIER_OVER_DEMAND, "minimumPerSupplier", fields.written("demand"));
        }
    }

    /** Warns of a distance so short that the unit is probably wrong. */
    static void warnOfReach(Fields fields, Distance reach) {
        if (reach.metres() < SHORT_METRES) {
            fields.complain(Fault.DISTANCE_SHORT, "maxDistance");
        }
    }

    static void warnOfWindow(Fields fields, Window window) {
        if (fields.areSound() && window.to().isAfter(window.from().plusYears(LONG_YEARS))) {
            fields.complain(Fault.WINDOW_LONG, "to", window.from().toString());
        }
    }

    /** Warns of implausibly high haul and trip costs. */
    static void warn(Fields fields, MarketPolicy policy) {
        warnOfCost(fields, "haulPerTonneKm", policy.haulPerTonneKm(), STEEP_PER_KM);
        warnOfCost(fields, "trip", policy.trip(), STEEP_TRIP);
        warnOfCost(fields, "tripPerKm", policy.tripPerKm(), STEEP_PER_KM);
    }

    private static void warnOfCost(Fields fields, String field, Money cost, Money steep) {
        if (cost.compareTo(steep) > 0) {
            fields.complain(Fault.COST_FAR, field, steep.toString());
        }
    }
}
