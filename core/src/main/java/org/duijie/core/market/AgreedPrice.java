package org.duijie.core.market;

import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/** Where between ask and bid the two sides settle. It moves money between them, never the worth of a plan. */
public enum AgreedPrice {
    MIDPOINT,
    ASK,
    BID;

    /** As files write it: {@code midpoint}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code "midpoint"}, {@code "ask"} or {@code "bid"}.
     *
     * @throws InvalidValueException when it is none of them
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
     * The price agreed, as it is written: for weight, or for what is sold, one or a quantity of it. Halfway between an ask and a bid of which
     * one alone is by weight is a price for one that is sold, at the weight of the day. What is less than a µCNY falls to the buyer.
     *
     * @param weight what one that is sold weighs on the day
     * @param each how many heads it holds
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

    /** A price by weight as it is; any other for heads or packs, whichever are sold, for these are what a deal counts. */
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
