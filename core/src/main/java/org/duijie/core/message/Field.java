package org.duijie.core.message;

/** A field of a draft. */
public enum Field {
    /** Whether it sells or buys. */
    DIRECTION("", ""),
    /** One or more product paths. */
    PRODUCT("product", "products"),
    /** The stock or the demand: {@code 24000 只}. */
    AMOUNT("stock", "demand"),
    /** The least amount of one delivery, or the least demand. */
    MINIMUM("minimumPickup", "minimum"),
    /** The least and the greatest weight of a head: two values, of which an intent may leave one empty. */
    UNIT_WEIGHT("unitWeight", "unitWeight"),
    /** Word and content of a container; two more values tell the container inside: 件, 12 板, 板, 30 枚. */
    CONTAINER("container", "container"),
    /** The ask or the bid: {@code 5.1 元/斤}. */
    PRICE("ask", "bid"),
    /** {@code farm} or {@code delivered}. */
    PRICE_AT("priceAt", "priceAt"),
    /** The first day, ISO 8601. */
    FROM("from", "from"),
    /** The last day, ISO 8601. */
    TO("to", "to"),
    /** Latitude and longitude. */
    PLACE("at", "at"),
    /** The papers that a listing has or an intent requires. */
    CERTIFICATES("certificates", "requires"),
    /** How far the buyer goes: {@code 50 km}. */
    REACH("maxDistance", "maxDistance"),
    /** {@code pickup} or {@code delivery}; no field of a body. */
    TRANSPORT("", ""),
    /** The name of the cooperative or buyer; no field of a body. */
    PARTY("", ""),
    /** Who answers the phone; no field of a body. */
    CONTACT("", ""),
    /** A phone number, digits alone; no field of a body. */
    PHONE("", "");

    private final String ofListing;
    private final String ofIntent;

    Field(String ofListing, String ofIntent) {
        this.ofListing = ofListing;
        this.ofIntent = ofIntent;
    }

    /** Returns its name in the body of a listing or of an intent; empty when the body has no such field. */
    public String in(Direction direction) {
        return direction == Direction.BUY ? ofIntent : ofListing;
    }
}
