package org.duijie.core.message.draft;

/** A field of a draft. */
public enum Field {
    /** Whether the writer sells or buys. */
    DIRECTION("", ""),
    /** One or more product paths. */
    PRODUCT("product", "products"),
    /** The words that tell one of several lots of the product from the others: {@code 公鸡}; no field of a body. */
    LOT("", ""),
    /** The stock or the demand: {@code 24000 只}. */
    AMOUNT("stock", "demand"),
    /** The minimum pick-up of a listing, or the minimum demand of an intent. */
    MINIMUM("minimumPickup", "minimum"),
    /** The minimum and the maximum weight of a head, as two values. One of them may be empty in an intent. */
    UNIT_WEIGHT("unitWeight", "unitWeight"),
    /**
     * Name and content of a container. If it contains smaller containers, two more values have their name and content:
     * 件, 12 板, 板, 30 枚.
     */
    CONTAINER("container", "container"),
    /** The ask or the bid: {@code 5.1 元/斤}. */
    PRICE("ask", "bid"),
    /** Where the price applies: {@code farm} or {@code delivered}. */
    PRICE_AT("priceAt", "priceAt"),
    /** The first day, ISO 8601. */
    FROM("from", "from"),
    /** The last day, ISO 8601. */
    TO("to", "to"),
    /** Latitude and longitude. */
    PLACE("at", "at"),
    /** The certificates that a listing has or an intent requires. */
    CERTIFICATES("certificates", "requires"),
    /** The buyer's maximum distance: {@code 50 km}. */
    REACH("maxDistance", "maxDistance"),
    /** {@code pickup} or {@code delivery}; not a field of a body. */
    TRANSPORT("", ""),
    /** The name of the cooperative or buyer; not a field of a body. */
    PARTY("", ""),
    /** The person who answers the phone; not a field of a body. */
    CONTACT("", ""),
    /** A phone number, only digits; not a field of a body. */
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
