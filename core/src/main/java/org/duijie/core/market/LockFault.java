package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;

/**
 * What is wrong with a locked line: the rule is the type, its figures are the components. {@link Market#lockFaults}
 * returns them before lines are locked; a market refuses lines with the {@link #refusal} of the first.
 */
public sealed interface LockFault {
    /** Returns the position of the line in its list, from 0. */
    int index();

    /** Returns the line. */
    LockedLine line();

    /** Returns the field of the line to correct, as in a market file: listing, intent, heads or deliverOn. */
    String field();

    /** Returns the fault as an exception, with its code and an English sentence with the way out. */
    InvalidValueException refusal();

    /** Its listing is not in the market. */
    record UnknownListing(int index, LockedLine line) implements LockFault {
        @Override
        public String field() {
            return "listing";
        }

        @Override
        public InvalidValueException refusal() {
            return stranger(line.listing(), field());
        }
    }

    /** Its intent is not in the market. */
    record UnknownIntent(int index, LockedLine line) implements LockFault {
        @Override
        public String field() {
            return "intent";
        }

        @Override
        public InvalidValueException refusal() {
            return stranger(line.intent(), field());
        }
    }

    /** A line before it is of the same listing and intent. */
    record LockedTwice(int index, LockedLine line) implements LockFault {
        @Override
        public String field() {
            return "intent";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(Reason.DUPLICATE, ends(line.listing(), line.intent()));
        }
    }

    /**
     * The two cannot trade on its day.
     *
     * @param rule the first rule of the trade that fails
     */
    record CannotTrade(int index, LockedLine line, TradeRule rule) implements LockFault {
        @Override
        public String field() {
            return "deliverOn";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(
                    Reason.CANNOT_TRADE, line.deliverOn().toString(), ends(line.listing(), line.intent()), rule.code());
        }
    }

    /**
     * It is less than one delivery of the two may have.
     *
     * @param least the fewest heads, or packs
     */
    record UnderLeast(int index, LockedLine line, long least) implements LockFault {
        @Override
        public String field() {
            return "heads";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(Reason.UNDER_LEAST, line.heads().toString(), Long.toString(least));
        }
    }

    /**
     * With it the locked lines take more than its listing has.
     *
     * @param locked what this line and those before it take, in heads or packs
     * @param stock what the listing has, in the same
     */
    record OverStock(int index, LockedLine line, long locked, Heads stock) implements LockFault {
        @Override
        public String field() {
            return "heads";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(
                    Reason.LOCKED_OVER_STOCK, line.heads().toString(), line.listing(), Long.toString(stock.count()));
        }
    }

    /**
     * With it the locked lines bring more than its intent takes.
     *
     * @param locked what this line and those before it bring, by count or by weight as the demand is; a weight of
     *     {@link org.duijie.core.quantity.Weight#MOST_GRAMS} stands for that or more
     * @param demand the most that the intent takes
     */
    record OverDemand(int index, LockedLine line, Quantity locked, Quantity demand) implements LockFault {
        @Override
        public String field() {
            return "heads";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(
                    Reason.LOCKED_OVER_DEMAND,
                    line.heads().toString(),
                    line.intent(),
                    locked.toString(),
                    demand.toString());
        }
    }

    /**
     * With it the locked lines come from more suppliers than its intent accepts.
     *
     * @param suppliers how many this line and those before it come from
     * @param most how many the intent accepts
     */
    record OverSuppliers(int index, LockedLine line, int suppliers, int most) implements LockFault {
        @Override
        public String field() {
            return "intent";
        }

        @Override
        public InvalidValueException refusal() {
            return new InvalidValueException(Reason.LOCKED_OVER_SUPPLIERS, line.intent(), Integer.toString(most));
        }
    }

    /** The refusal of an id that is no listing or intent of the market. */
    static InvalidValueException stranger(String id, String kind) {
        return new InvalidValueException(Reason.NOT_IN_MARKET, id, kind);
    }

    /** The two ends of a line, for messages. */
    static String ends(String listing, String intent) {
        return listing + " -> " + intent;
    }
}
