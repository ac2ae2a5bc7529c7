package org.duijie.core.market;

/**
 * The rules that a pair must pass to trade on a day, in the order in which they are checked. The first rule that fails
 * is reported as the reason.
 */
public enum TradeRule {
    /** The pair is not barred in this market. */
    BARRED("barred"),
    /** The listing's product is one of the intent's products, or below one of them in the catalogue. */
    PRODUCT("product"),
    /** A demand by count needs stock by count. */
    UNIT("unit"),
    /** The day is in both windows, and not before the market's day. */
    WINDOW("window"),
    /** The listing has every certificate that the intent requires. */
    CERTIFICATE("certificate"),
    /** The road is no longer than the intent accepts. */
    DISTANCE("distance"),
    /** On that day a head has a weight that the intent accepts. Checked only for stock by count. */
    UNIT_WEIGHT("unitWeight"),
    /** The bid for a head is no lower than the ask. */
    PRICE("price"),
    /** The gain on a head before haul costs is more than its haul costs. */
    HAUL("haul");

    private final String code;

    TradeRule(String code) {
        this.code = code;
    }

    /** Returns the stable name used in files. */
    public String code() {
        return code;
    }
}
