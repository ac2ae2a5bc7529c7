package org.duijie.api.offering;

/**
 * Where the goods of one kind are searched.
 *
 * @param table one row a listing or intent
 * @param products one row a product of it, with its status
 * @param productsId the column there that names the listing or intent
 * @param grams what was remarked on it
 * @param members one row a campaign that it is in
 * @param memberId the column there that names the listing or intent
 */
public record Pool(String table, String products, String productsId, String grams, String members, String memberId) {
    public static final Pool LISTINGS =
            new Pool("listings", "listings", "id", "listing_grams", "campaign_listings", "listing_id");
    public static final Pool INTENTS =
            new Pool("intents", "intent_products", "intent_id", "intent_grams", "campaign_intents", "intent_id");

    /** Returns whether a listing or intent has its one product in its own row. */
    boolean hasOneProduct() {
        return products.equals(table);
    }
}
