package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;

/**
 * A fault of a locked line. There is one type per rule, with the figures as components. {@link Market#lockFaults}
 * returns the faults before lines are locked. A market with faulty lines is refused with the {@link #refusal} of the
 * first fault.
 */
public sealed interface LockFault {
    /** Returns the position of the line in its list, from 0. */
    int index();

    /** Returns the line. */
    LockedLine line();

    /** Returns the field to correct, by its name in a market file: listing, intent, heads or deliverOn. */
    String field();

    /** Returns the fault as an exception with its code and an English sentence that says how to correct it. */
    InvalidValueException refusal();

    /** The line's listing is not in the market. */
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

    /** The line's intent is not in the market. */
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

    /** An earlier line has the same listing and intent. */
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
     * The listing and the intent cannot trade on the line's day.
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
     * The line has fewer heads than a delivery between the two must have.
     *
     * @param least the minimum number of heads or packs
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
     * This line and earlier lines take more than the listing has.
     *
     * @param locked the total of this line and earlier lines, in heads or packs
     * @param stock the stock of the listing, in heads or packs
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
     * This line and earlier lines deliver more than the intent takes.
     *
     * @param locked the total of this line and earlier lines, by count or by weight like the demand; a weight of {@link
     *     org.duijie.core.quantity.Weight#MOST_GRAMS} means that weight or more
     * @param demand the maximum that the intent takes
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
     * This line and earlier lines come from more suppliers than the intent accepts.
     *
     * @param suppliers the number of suppliers of this line and earlier lines
     * @param most the maximum number of suppliers that the intent accepts
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

    /** Returns the refusal of an id that no listing or intent of the market has. */
    static InvalidValueException stranger(String id, String kind) {
        return new InvalidValueException(Reason.NOT_IN_MARKET, id, kind);
    }

    /** Returns the listing and the intent of a line, for messages. */
    static String ends(String listing, String intent) {
        return listing + " -> " + intent;
    }
}
