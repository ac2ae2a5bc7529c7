package org.duijie.core.market;

/** The rules a pair must pass to trade on a day, in the order in which they are asked; the first that fails is the reason. */
public enum TradeRule {
    /** The pair is not barred in this market. */
    BARRED("barred"),
    /** The listing's product is one of the intent's, or under one. */
    PRODUCT("product"),
    /** A demand by count wants stock by count. */
    UNIT("unit"),
    /** The day lies in both windows, and not before the market's day. */
    WINDOW("window"),
    /** The listing has every paper that the intent requires. */
    CERTIFICATE("certificate"),
    /** The road is no longer than the intent accepts. */
    DISTANCE("distance"),
    /** A head weighs on that day what the intent accepts; asked of stock by count. */
    UNIT_WEIGHT("unitWeight"),
    /** The bid for a head is no lower than the ask. */
    PRICE("price"),
    /** What is gained on a head is more than what its haul costs. */
    HAUL("haul");

    private final String code;

    TradeRule(String code) {
        this.code = code;
    }

    /** The stable name in files. */
    public String code() {
        return code;
    }
}
