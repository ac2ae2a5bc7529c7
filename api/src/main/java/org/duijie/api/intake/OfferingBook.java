package org.duijie.api.intake;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.Intents;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.Listings;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.PartyKind;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;

/**
 * Listings or intents, as rows are entered in them.
 *
 * @param goods what the entry is about, by which the same row is found again: product, place and window
 */
record OfferingBook<R extends OfferingRow<R>, B>(
        PartyKind owner, String prefix, Offerings<R, B> offerings, Function<B, String> goods) {
    static OfferingBook<ListingRow, ListingBody> of(Listings listings) {
        return new OfferingBook<>(
                PartyKind.COOPERATIVE,
                Listings.PREFIX,
                listings,
                body -> goods(
                        body.listing().product().slug(),
                        body.listing().at(),
                        body.listing().window()));
    }

    static OfferingBook<IntentRow, IntentBody> of(Intents intents) {
        return new OfferingBook<>(
                PartyKind.BUYER,
                Intents.PREFIX,
                intents,
                body -> goods(
                        body.intent().products().stream()
                                .map(ProductPath::slug)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        body.intent().at(),
                        body.intent().window()));
    }

    private static String goods(String product, Place at, Window window) {
        return String.join(
                "|",
                product,
                at.latitude() + "," + at.longitude(),
                window.from().toString(),
                window.to().toString());
    }
}
