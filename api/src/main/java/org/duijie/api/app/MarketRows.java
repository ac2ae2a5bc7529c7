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
        return ListingBody.read(
                        bytes(row.entered()),
                        row.id(),
                        row.partyName(),
                        Window.parseDay(row.createdAt().substring(0, 10)))
                .result()
                .orElseThrow(() -> new IllegalStateException("a listing that was kept is none: " + row.id()));
    }

    static IntentBody intent(IntentRow row) {
        return IntentBody.read(bytes(row.entered()), row.id(), row.partyName(), BuyerKind.parse(row.kind()))
                .result()
                .orElseThrow(() -> new IllegalStateException("an intent that was kept is none: " + row.id()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
