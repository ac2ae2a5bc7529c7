package org.duijie.core.match.plan;

/**
 * What stops a listing from selling more, or an intent from getting more, with the rest of the plan unchanged. The
 * stops are listed in the order in which they are checked. A party's stop is the one that its most promising partner
 * reaches: its last obstacle, not its first.
 *
 * <p>A partner is someone the party can trade with on some day. What a partner could still trade is the most that the
 * stock left and the demand missing allow, checked on the first and on the last day on which the two can trade.
 */
public enum Stop {
    /** It has no partner: it can trade with nobody on any day. */
    NO_PARTNER("noPartner"),
    /**
     * For an intent: it lacks less than the lightest head of any partner. For a listing: no partner lacks a whole head
     * of it, some lack less than a head, and none is served by stock that is worth more to that partner a head.
     */
    LESS_THAN_A_HEAD("lessThanAHead"),
    /**
     * For an intent: every partner is sold out or has less left than fills a pack, and none sold to another intent what
     * this one could take. For a listing: every partner has all it wants, and none is served by stock that is worth
     * more to that partner a head.
     */
    PARTNERS_SPENT("partnersSpent"),
    /**
     * Some partners of an intent have stock left, but one head of it is more than the intent lacks; the others are sold
     * out, and none of that stock was sold to another intent.
     */
    LEFT_TOO_LARGE("leftTooLarge"),
    /**
     * For an intent: no partner has a head left that fits what it lacks, and some sold theirs to other intents. For a
     * listing: no partner has room for a head of it, and some are served by other stock that is worth more there a head
     * (v).
     */
    OUTBID("outbid"),
    /** No partner could trade enough for one delivery: each has less than the least that a delivery may have. */
    PICKUP_MINIMUM("pickupMinimum"),
    /**
     * For an intent without a delivery: all that its partners have left, within its limit of suppliers, is under its
     * minimum. For a listing: all that it has left is under the minimum of every partner without a delivery.
     */
    MINIMUM("minimum"),
    /**
     * The stock left would reach the minimum of an intent, but no number of whole heads was found between the minimum
     * and the demand.
     */
    NO_WHOLE_NUMBER("noWholeNumber"),
    /** What could be delivered is worth no more than the trip. */
    NOT_WORTH_THE_TRIP("notWorthTheTrip"),
    /** A delivery would be worth its trip, but the intent already has as many suppliers as it accepts. */
    SUPPLIER_LIMIT("supplierLimit"),
    /** It could trade more if a locked line could change: its own, or one that takes the stock of a partner. */
    LOCKED("locked"),
    /**
     * It could trade more, and the plan would be worth more: by enlarging a delivery it has, by a new one, or by taking
     * heads from another intent's delivery. The round ended before the engine found it.
     */
    UNDECIDED("undecided");

    private final String code;

    Stop(String code) {
        this.code = code;
    }

    /** Returns the stable name used in files. */
    public String code() {
        return code;
    }
}
