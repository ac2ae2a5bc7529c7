package org.duijie.core.match.plan;

/**
 * What stops a listing from selling more, or an intent from getting more, with all else in the plan left as it is. In the order in
 * which they are asked: a party's stop is the one that its furthest partner comes to, and so the last obstacle, not the first.
 *
 * <p>A partner is someone it can trade with on some day. What a partner could still trade is the most that the stock left and the
 * demand missing allow, looked at on the first and on the last day on which the two can trade.
 */
public enum Stop {
    /** It can trade with nobody on any day. */
    NO_PARTNER("noPartner"),
    /**
     * What an intent lacks is less than the lightest head of any partner; or no partner of a listing lacks as much as a head of it,
     * some lack less, and none is served by stock that is worth more to it a head.
     */
    LESS_THAN_A_HEAD("lessThanAHead"),
    /**
     * Every partner of an intent is sold out or has less left than fills a pack, and none sold to another what it could take; or every partner of a listing has
     * all it wants, and none is served by stock that is worth more to it a head.
     */
    PARTNERS_SPENT("partnersSpent"),
    /** Some partners of an intent have stock left of which a head is more than it lacks; the others are sold out, none to another. */
    LEFT_TOO_LARGE("leftTooLarge"),
    /**
     * No partner has a head left that fits what the intent lacks, and some sold theirs to others; or no partner has room for a
     * head of the listing, and some are served by other stock that is worth more there a head (v).
     */
    OUTBID("outbid"),
    /** No partner could trade as much as the least that one delivery may have. */
    PICKUP_MINIMUM("pickupMinimum"),
    /**
     * All that the partners of an intent with no delivery have left, of as many as it accepts, is under its minimum; or all that a
     * listing has left is under the minimum of any partner with no delivery.
     */
    MINIMUM("minimum"),
    /** Stock left would reach the minimum of an intent, but no number of whole heads found lies between it and the demand. */
    NO_WHOLE_NUMBER("noWholeNumber"),
    /** What could be delivered is worth no more than the trip. */
    NOT_WORTH_THE_TRIP("notWorthTheTrip"),
    /** A delivery would be worth its trip, but the intent has as many suppliers as it accepts. */
    SUPPLIER_LIMIT("supplierLimit"),
    /** It could trade more if a locked line did not stay as it is: its own, or one that takes the stock of a partner. */
    LOCKED("locked"),
    /**
     * It could trade more, and the plan would be worth more: by more heads on a delivery it has, by new ones, or by taking heads
     * over from another intent's delivery. The round ended before the engine found it.
     */
    UNDECIDED("undecided");

    private final String code;

    Stop(String code) {
        this.code = code;
    }

    /** The stable name in files. */
    public String code() {
        return code;
    }
}
