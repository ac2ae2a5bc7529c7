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
     * The price agreed, for weight, or for one that is sold. Halfway between an ask and a bid that are not both for one gram or both for one
     * head is a price for one that is sold, at the weight of the day; half a µCNY falls to the buyer.
     *
     * @param weight what one that is sold weighs on the day
     * @param each how many heads it holds
     */
    public UnitPrice between(UnitPrice ask, UnitPrice bid, Weight weight, long each) {
        return switch (this) {
            case ASK -> settled(ask, weight, each);
            case BID -> settled(bid, weight, each);
            case MIDPOINT ->
                isAlike(ask, bid) && (each == 1 || ask.basis() == Basis.GRAM)
                        ? ask.midpoint(bid)
                        : forOneSold(ask, weight, each).midpoint(forOneSold(bid, weight, each));
        };
    }

    private static boolean isAlike(UnitPrice ask, UnitPrice bid) {
        return ask.basis() == bid.basis() && ask.isForOne() && bid.isForOne();
    }

    /** A price by weight as it is; any other for one that is sold, for that is what a deal counts. */
    private static UnitPrice settled(UnitPrice price, Weight weight, long each) {
        boolean stays = price.basis() == Basis.GRAM || (price.isForOne() && price.basis() == Basis.HEAD && each == 1);
        return stays ? price : forOneSold(price, weight, each);
    }

    private static UnitPrice forOneSold(UnitPrice price, Weight weight, long each) {
        long micros = price.worth(weight.grams(), each);
        return each == 1 ? UnitPrice.perHead(micros) : UnitPrice.perPack(micros);
    }
}
