package org.duijie.api.offering;

/**
 * The tables and columns in which offerings of one kind are searched.
 *
 * @param table has one row for each listing or intent
 * @param products has one row for each of its products, with its status
 * @param productsId the column there with the id of the listing or intent
 * @param grams has the bigrams of its remarks
 * @param members has one row for each campaign that it is in
 * @param memberId the column there with the id of the listing or intent
 */
public record Pool(String table, String products, String productsId, String grams, String members, String memberId) {
    public static final Pool LISTINGS =
            new Pool("listings", "listings", "id", "listing_grams", "campaign_listings", "listing_id");
    public static final Pool INTENTS =
            new Pool("intents", "intent_products", "intent_id", "intent_grams", "campaign_intents", "intent_id");

    /** Returns whether a listing or intent has its only product in its own row. */
    boolean hasOneProduct() {
        return products.equals(table);
    }
}
