package org.duijie.core.market;

import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
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
     * The price agreed. Where ask and bid are on different bases the midpoint is one a head, at the weight of the day; half a
     * µCNY falls to the buyer.
     */
    public UnitPrice between(UnitPrice ask, UnitPrice bid, Weight head) {
        return switch (this) {
            case ASK -> ask;
            case BID -> bid;
            case MIDPOINT ->
                ask.basis() == bid.basis()
                        ? ask.midpoint(bid)
                        : aHead(ask, head).midpoint(aHead(bid, head));
        };
    }

    private static UnitPrice aHead(UnitPrice price, Weight head) {
        return UnitPrice.perHead(price.perHeadOf(head).micros());
    }
}
