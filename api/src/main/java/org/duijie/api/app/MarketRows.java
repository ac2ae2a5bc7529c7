package org.duijie.api.app;

import java.nio.charset.StandardCharsets;
import org.duijie.api.codec.IntentBody;
import org.duijie.api.codec.ListingBody;
import org.duijie.api.store.IntentRow;
import org.duijie.api.store.ListingRow;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Window;

/** Listings and intents as they were kept, read again, with their parties' names. */
final class MarketRows {
    private MarketRows() {}

    static ListingBody listing(ListingRow row) {
        return listing(row, row.partyName());
    }

    /** The same of an {@code owner} that is named otherwise. */
    static ListingBody listing(ListingRow row, String owner) {
        return ListingBody.kept(
                bytes(row.entered()),
                row.id(),
                owner,
                Window.parseDay(row.createdAt().substring(0, 10)));
    }

    static IntentBody intent(IntentRow row) {
        return IntentBody.kept(bytes(row.entered()), row.id(), row.partyName(), BuyerKind.parse(row.kind()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
