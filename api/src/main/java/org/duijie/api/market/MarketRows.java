package org.duijie.api.market;

import java.nio.charset.StandardCharsets;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.listing.ListingRow;
import org.duijie.core.market.Market;
import org.duijie.core.market.Window;

/** Reads stored listings and intents, with their parties' names. */
public final class MarketRows {
    private MarketRows() {}

    public static ListingBody listing(ListingRow row) {
        return listing(row, row.partyName());
    }

    /** Reads a stored listing, with {@code owner} as the name of its party. */
    public static ListingBody listing(ListingRow row, String owner) {
        return ListingBody.kept(
                bytes(row.entered()),
                row.id(),
                owner,
                Window.parseDay(row.createdAt().substring(0, 10)));
    }

    public static IntentBody intent(IntentRow row) {
        return IntentBody.kept(bytes(row.entered()), row.id(), row.partyName(), row.kind());
    }

    /**
     * Returns a stored market with the containers that its listings name now, because a market file names no
     * containers. Leaves out a container whose content is no longer that of a pack in the market.
     */
    public static Market named(Transaction view, BureauId bureau, Market market) {
        return NamedContainers.of(view, bureau, market);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
