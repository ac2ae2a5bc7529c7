package org.duijie.core.market;

import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The rule for the agreed price between ask and bid. It only moves money between the two sides; it never changes the
 * value of a plan.
 */
public enum AgreedPrice {
    MIDPOINT,
    ASK,
    BID;

    /** Returns the word used in files, such as {@code midpoint}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code "midpoint"}, {@code "ask"} or {@code "bid"}.
     *
     * @throws InvalidValueException when it is none of these words
     */
    public static AgreedPrice parse(String word) {
        for (AgreedPrice rule : values()) {
            if (rule.word().equals(word)) {
                return rule;
            }
        }
        throw new InvalidValueException(Reason.NOT_ONE_OF, word, "midpoint ask bid");
    }

    /**
     * Returns the agreed price: a price by weight, or for one or more units sold (heads or packs). When only one of ask
     * and bid is by weight, the midpoint is a price for one unit sold, computed from the unit's weight on that day.
     * Fractions of a µCNY are dropped in the buyer's favour.
     *
     * @param weight the weight of one unit sold on the day
     * @param each the number of heads in one unit sold
     */
    public UnitPrice between(UnitPrice ask, UnitPrice bid, Weight weight, long each) {
        return switch (this) {
            case ASK -> forSold(ask, each);
            case BID -> forSold(bid, each);
            case MIDPOINT -> midpoint(forSold(ask, each), forSold(bid, each), weight, each);
        };
    }

    private static UnitPrice midpoint(UnitPrice ask, UnitPrice bid, Weight weight, long each) {
        return ask.basis() == bid.basis()
                ? ask.midpoint(bid)
                : forOneSold(ask, weight, each).midpoint(forOneSold(bid, weight, each));
    }

    /**
     * Converts a price to the unit in which a deal counts. A price by weight stays as it is; any other becomes a price
     * for one unit sold (head or pack).
     */
    static UnitPrice forSold(UnitPrice price, long each) {
        if (each > 1) {
            return price.forPacksOf(each);
        }
        return price.basis() == Basis.PACK ? new UnitPrice(Basis.HEAD, price.micros(), price.per()) : price;
    }

    private static UnitPrice forOneSold(UnitPrice price, Weight weight, long each) {
        if (price.basis() != Basis.GRAM && price.isForOne()) {
            return price;
        }
        long micros = price.basis() == Basis.GRAM ? price.over(weight.grams()) : price.over(1);
        return each == 1 ? UnitPrice.perHead(micros) : UnitPrice.perPack(micros);
    }
}
