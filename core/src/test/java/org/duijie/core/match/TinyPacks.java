package org.duijie.core.match;

import java.util.List;
import java.util.Random;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/** {@link TinyMarkets} whose stock comes in packs. */
final class TinyPacks {
    private TinyPacks() {}

    /** Tiny markets with stock in packs and prices for a quantity, some of it barred and locked. */
    static Market of(long seed) {
        Random random = new Random(seed ^ 0x5DEECE66DL);
        Market market = TinyMarkets.of(seed);
        List<Listing> listings = market.listings().stream()
                .map(listing -> packed(listing, random))
                .toList();
        List<PurchaseIntent> intents = market.intents().stream()
                .map(intent -> intent.withTerms(
                        intent.terms().withBid(forMany(intent.terms().bid(), random))))
                .toList();
        return TinyMarkets.tied(new Market(market.asOf(), market.policy(), listings, intents), random);
    }

    private static Listing packed(Listing listing, Random random) {
        Listing priced = listing.withTerms(new SellerTerms(
                forPack(forMany(listing.terms().ask(), random), listing, random),
                forMany(listing.terms().salvage(), random),
                listing.terms().holdingCost(),
                listing.terms().minimumPickup()));
        if (listing.stock() instanceof Stock.ByCount stock && random.nextInt(100) < 70) {
            long each = 1L + random.nextInt(4);
            Heads all = Heads.of(stock.stated().count() + random.nextInt(3));
            return priced.withStock(new Stock.ByCount(all, stock.unitWeight(), each));
        }
        return priced;
    }

    /** About the same price for a few grams or heads, seldom whole for one. */
    private static UnitPrice forMany(UnitPrice price, Random random) {
        if (random.nextInt(100) < 50) {
            return price;
        }
        long many = price.basis() == Basis.GRAM ? 90 + random.nextInt(9_000) : 2 + random.nextInt(6);
        return new UnitPrice(price.basis(), price.micros() * many + random.nextInt(3), many);
    }

    private static UnitPrice forPack(UnitPrice price, Listing listing, Random random) {
        long sold = listing.stock().meanWeight().grams();
        return random.nextInt(100) < 20 ? UnitPrice.perPack(price.worth(sold, 1)) : price;
    }
}
