package org.duijie.api.offering;

/**
 * The names of the tables and columns in which one kind of offering is searched.
 *
 * @param table the table with one row for each listing or intent
 * @param products the table with one row for each product of a listing or intent, and the status
 * @param productsId the column of {@code products} with the id of the listing or intent
 * @param grams the table with the bigrams of the remarks
 * @param members the table with one row for each campaign that a listing or intent is in
 * @param memberId the column of {@code members} with the id of the listing or intent
 */
public record Pool(String table, String products, String productsId, String grams, String members, String memberId) {
    public static final Pool LISTINGS =
            new Pool("listings", "listings", "id", "listing_grams", "campaign_listings", "listing_id");
    public static final Pool INTENTS =
            new Pool("intents", "intent_products", "intent_id", "intent_grams", "campaign_intents", "intent_id");

    /** Returns whether each listing or intent has a single product, stored in its own row. */
    boolean hasOneProduct() {
        return products.equals(table);
    }
}
