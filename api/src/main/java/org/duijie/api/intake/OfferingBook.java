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
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.core.market.Place;

/**
 * The listings or the intents of a bureau, into which rows are entered.
 *
 * @param goods returns what an entry is about; a corrected sheet finds the entry of a row by it
 */
record OfferingBook<R extends OfferingRow<R>, B>(
        PartyKind owner, String prefix, Offerings<R, B> offerings, Function<R, Goods> goods) {
    /**
     * What an entry is about: the goods, and when they are available.
     *
     * @param what the product and the place
     * @param from the first day, ISO 8601
     * @param to the last day
     */
    record Goods(String what, String from, String to) {
        static Goods of(String product, SearchKeys keys) {
            Place at = new Place(keys.latitude(), keys.longitude());
            return new Goods(product + "|" + at.latitude() + "," + at.longitude(), keys.fromDay(), keys.toDay());
        }

        boolean overlaps(Goods other) {
            return what.equals(other.what) && from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
        }
    }

    static OfferingBook<ListingRow, ListingBody> of(Listings listings) {
        return new OfferingBook<>(
                PartyKind.COOPERATIVE, Listings.PREFIX, listings, row -> Goods.of(row.product(), row.goods()));
    }

    static OfferingBook<IntentRow, IntentBody> of(Intents intents) {
        return new OfferingBook<>(
                PartyKind.BUYER,
                Intents.PREFIX,
                intents,
                row -> Goods.of(row.products().stream().sorted().collect(Collectors.joining(",")), row.goods()));
    }
}
