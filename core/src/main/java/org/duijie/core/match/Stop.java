package org.duijie.core.match;

/** What stops a listing from selling more, or an intent from getting more. */
public enum Stop {
    /** It can trade with nobody on any day. */
    NO_PARTNER("noPartner"),
    /** Those it could trade with are taken: the stock by better bids, or the demand by better offers. */
    OUTBID("outbid"),
    /** What is left within its reach is less than the intent's minimum. */
    MINIMUM("minimum"),
    /** The intent has all the suppliers it accepts. */
    SUPPLIER_LIMIT("supplierLimit"),
    /** What is left on one side is less than the least a delivery may have. */
    PICKUP_MINIMUM("pickupMinimum"),
    /** All that is left is worth less than the trip. */
    NOT_WORTH_THE_TRIP("notWorthTheTrip"),
    /** What is missing is less than one head. */
    LESS_THAN_A_HEAD("lessThanAHead"),
    /** Every partner has all it wants (a listing), or has given all it has (an intent). */
    PARTNERS_SPENT("partnersSpent"),
    /** It could trade more; the round ended before the engine found how. */
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
