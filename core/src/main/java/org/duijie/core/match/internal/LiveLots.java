package org.duijie.core.match.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;
import org.jspecify.annotations.Nullable;

/** The lots of a live market: what each has, costs, gives and to whom, and where those of a product stand. A lot keeps its number. */
final class LiveLots {
    /** How many there have ever been. */
    int count;

    @Nullable
    Listing[] listing = new Listing[16];

    /** Heads beside the locked lines. */
    long[] stock = new long[16];

    /** Heads not given to anyone; below zero only in the midst of a change. */
    long[] left = new long[16];

    /** What a head costs, µCNY: the price that the bound charges. */
    long[] price = new long[16];

    /** The most that the sinks that see a lot could take of it. */
    long[] wanted = new long[16];

    /** A price of nothing for each. */
    long[] nothing = new long[16];

    /** The sinks that have an arc to a lot. */
    SortedInts[] seen = new SortedInts[16];

    /** The sinks that get some of a lot, locked lines apart. */
    SortedInts[] served = new SortedInts[16];

    final Lots facts;

    private final Map<ProductPath, LotBand> byProduct = new HashMap<>();
    private final IntMarks found = new IntMarks();

    LiveLots(LocalDate asOf) {
        facts = new Lots(asOf, List.of());
        facts.reserve(listing.length);
    }

    int add() {
        if (count == listing.length) {
            grow(2 * count);
        }
        seen[count] = new SortedInts();
        served[count] = new SortedInts();
        return count++;
    }

    private void grow(int room) {
        listing = Arrays.copyOf(listing, room);
        stock = Arrays.copyOf(stock, room);
        left = Arrays.copyOf(left, room);
        price = Arrays.copyOf(price, room);
        wanted = Arrays.copyOf(wanted, room);
        nothing = new long[room];
        seen = Arrays.copyOf(seen, room);
        served = Arrays.copyOf(served, room);
        facts.reserve(room);
    }

    /** Says what a lot that gives nothing is from now on; null for nothing at all. */
    void become(int lot, @Nullable Listing now) {
        Listing before = listing[lot];
        if (before != null) {
            leaveBand(before, lot);
        }
        listing[lot] = now;
        stock[lot] = 0;
        if (now != null) {
            facts.put(lot, now);
            stock[lot] = now.stock().heads().count();
            enterBand(now, lot);
        }
        left[lot] = stock[lot];
    }

    /** The lots that an intent at {@code spot} may reach of the products it takes, ascending; some may turn out too far. */
    int[] within(PurchaseIntent intent, Spot spot, double detour) {
        Around around = around(intent, detour);
        for (Map.Entry<ProductPath, LotBand> entry : byProduct.entrySet()) {
            if (intent.takes(entry.getKey())) {
                entry.getValue().mark(around, spot, found);
            }
        }
        return found.take();
    }

    /** Shows {@code prospects} the lots that an intent at {@code spot} may reach of the products it takes. */
    void show(PurchaseIntent intent, Spot spot, double detour, Prospects prospects) {
        Around around = around(intent, detour);
        for (Map.Entry<ProductPath, LotBand> entry : byProduct.entrySet()) {
            if (intent.takes(entry.getKey())) {
                entry.getValue().show(around, spot, prospects);
            }
        }
    }

    private Around around(PurchaseIntent intent, double detour) {
        double reach = intent.terms().maxDistance().isPresent()
                ? facts.degreesWithin(intent.terms().maxDistance().get().metres(), detour)
                : 360;
        return Around.of(intent.at(), reach);
    }

    private void enterBand(Listing now, int lot) {
        facts.enter(byProduct.computeIfAbsent(now.product(), product -> new LotBand()), lot);
    }

    private void leaveBand(Listing before, int lot) {
        LotBand band = byProduct.computeIfAbsent(before.product(), product -> new LotBand());
        band.remove(lot, Strips.key(before.at().latitude(), before.at().longitude()));
        if (band.isEmpty()) {
            byProduct.remove(before.product());
        }
    }
}
