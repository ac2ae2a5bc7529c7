package org.duijie.api.cli.console;

import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.words.Names;
import org.jspecify.annotations.Nullable;

/** The names of one market as tables show them: with an id that is cut where it is long, and stays distinct. */
public final class TableNames {
    private final Names names;
    private final Market market;

    private @Nullable ShortIds listings;
    private @Nullable ShortIds intents;

    public TableNames(Names names, Market market) {
        this.names = names;
        this.market = market;
    }

    /** Returns the cooperative, with the listing's id where it has more than one. */
    public String seller(Listing listing) {
        return names.isAlone(listing) ? listing.cooperative() : sellerWithId(listing);
    }

    private String sellerWithId(Listing listing) {
        return names.withId(
                listing.cooperative() + DisplayWidth.MARK, listings().of(listing.id()));
    }

    /** Returns the buyer, with the intent's id where it has more than one. */
    public String buyer(PurchaseIntent intent) {
        return names.isAlone(intent) ? intent.buyer() : buyerWithId(intent);
    }

    /** Returns the buyer, which may be cut, with the intent's id. */
    public String buyerWithId(PurchaseIntent intent) {
        return names.withId(intent.buyer() + DisplayWidth.MARK, intents().of(intent.id()));
    }

    /**
     * Returns a listing as in {@link Names#stock}, in {@code most} columns where it can be: the id is cut before the
     * product is.
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
