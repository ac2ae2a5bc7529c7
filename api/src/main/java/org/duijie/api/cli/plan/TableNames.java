package org.duijie.api.cli.plan;

import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.words.Names;
import org.jspecify.annotations.Nullable;

/** The names of one market's parties and products in tables. Long ids are cut, but their short forms stay distinct. */
final class TableNames {
    private final Names names;
    private final Market market;

    private @Nullable ShortIds listings;
    private @Nullable ShortIds intents;

    public TableNames(Names names, Market market) {
        this.names = names;
        this.market = market;
    }

    /** Returns the cooperative's name, with the listing's id if the cooperative has more than one listing. */
    public String seller(Listing listing) {
        return names.isAlone(listing) ? listing.cooperative() : sellerWithId(listing);
    }

    private String sellerWithId(Listing listing) {
        return names.withId(
                listing.cooperative() + DisplayWidth.MARK, listings().of(listing.id()));
    }

    /** Returns the buyer's name, with the intent's id if the buyer has more than one intent. */
    public String buyer(PurchaseIntent intent) {
        return names.isAlone(intent) ? intent.buyer() : buyerWithId(intent);
    }

    /** Returns the buyer's name, which may be cut, with the intent's id. */
    public String buyerWithId(PurchaseIntent intent) {
        return names.withId(intent.buyer() + DisplayWidth.MARK, intents().of(intent.id()));
    }

    /**
     * Returns a listing as {@link Names#stock} does, in at most {@code most} columns if possible. Cuts the id first,
     * then the product.
     */
    public String stock(Listing listing, int most) {
        String whole = names.stock(listing);
        return DisplayWidth.of(whole) <= most
                ? whole
                : names.of(sellerWithId(listing), names.product(listing.product()));
    }

    private ShortIds listings() {
        if (listings == null) {
            listings = new ShortIds(market.listings().stream().map(Listing::id).toList());
        }
        return listings;
    }

    private ShortIds intents() {
        if (intents == null) {
            intents = new ShortIds(
                    market.intents().stream().map(PurchaseIntent::id).toList());
        }
        return intents;
    }
}
