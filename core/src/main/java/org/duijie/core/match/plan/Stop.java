package org.duijie.core.match.plan;

/**
 * The reason why a listing cannot sell more, or an intent cannot get more, with the rest of the plan unchanged. The
 * constants are in the order in which they are checked. If a party has several partners, its stop is the last in this
 * order among the stops of its partners.
 *
 * <p>A partner is a listing or an intent that the party can trade with on some day. How much the two could still trade
 * is limited by the stock left and the unmet demand, and is checked on the first and the last day on which they can
 * trade.
 */
public enum Stop {
    /** The party has no partner: it can trade with nobody on any day. */
    NO_PARTNER("noPartner"),
    /**
     * For an intent: its unmet demand is less than the lightest head of any partner. For a listing: no partner has
     * unmet demand of a whole head, some have less than a head, and no partner is served by stock that is worth more to
     * it per head.
     */
    LESS_THAN_A_HEAD("lessThanAHead"),
    /**
     * For an intent: every partner is sold out or has less than a pack left, and none sold heads to another intent that
     * this one could take. For a listing: every partner has all it wants, and no partner is served by stock that is
     * worth more to it per head.
     */
    PARTNERS_SPENT("partnersSpent"),
    /**
     * For an intent: some partners have stock left, but one head of it is more than the unmet demand. The other
     * partners are sold out, and no other intent got stock that this one could take.
     */
    LEFT_TOO_LARGE("leftTooLarge"),
    /**
     * For an intent: no partner has a head left that fits the unmet demand, and some sold their heads to other intents.
     * For a listing: no partner has room for one of its heads, and some are served by other stock that is worth more to
     * them per head (v).
     */
    OUTBID("outbid"),
    /** With every partner, the quantity that could still be traded is below the minimum of a delivery. */
    PICKUP_MINIMUM("pickupMinimum"),
    /**
     * For an intent without a delivery: even with the maximum number of suppliers, the stock left at its partners is
     * below its minimum. For a listing: its stock left is below the minimum of every partner without a delivery.
     */
    MINIMUM("minimum"),
    /**
     * The stock left would reach the minimum of an intent, but no number of whole heads was found between the minimum
     * and the demand.
     */
    NO_WHOLE_NUMBER("noWholeNumber"),
    /** The possible delivery is worth no more than the cost of its trip. */
    NOT_WORTH_THE_TRIP("notWorthTheTrip"),
    /** A delivery would be worth its trip, but the intent already has its maximum number of suppliers. */
    SUPPLIER_LIMIT("supplierLimit"),
    /**
     * The party could trade more if a locked line could change: its own line, or a line that takes the stock of a
     * partner.
     */
    LOCKED("locked"),
    /**
     * The party could trade more, and the plan would be worth more, by enlarging a delivery, by a new delivery, or by
     * taking heads from another intent's delivery. The round ended before the engine found this improvement.
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
