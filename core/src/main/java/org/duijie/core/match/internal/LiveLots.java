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

    private final Map<ProductPath, Band> byProduct = new HashMap<>();
    private int[] found = new int[64];

    /** Lots of one product by latitude. */
    private static final class Band {
        int[] lot = new int[8];
        int size;
    }

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
        double reach = intent.terms().maxDistance().isPresent()
                ? facts.degreesWithin(intent.terms().maxDistance().get().metres(), detour)
                : 360;
        int size = 0;
        for (Map.Entry<ProductPath, Band> entry : byProduct.entrySet()) {
            if (intent.takes(entry.getKey())) {
                size = within(entry.getValue(), intent.at().latitude(), reach, spot, size);
            }
        }
        int[] lots = Arrays.copyOf(found, size);
        Arrays.sort(lots);
        return lots;
    }

    private int within(Band band, double latitude, double reach, Spot spot, int before) {
        int size = before;
        double most = latitude + reach;
        for (int k = facts.firstAtOrAbove(band.lot, band.size, latitude - reach); k < band.size; k++) {
            int lot = band.lot[k];
            if (facts.latitude(lot) > most) {
                break;
            }
            if (facts.mayBeReached(lot, spot)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = lot;
            }
        }
        return size;
    }

    private void enterBand(Listing now, int lot) {
        Band band = byProduct.computeIfAbsent(now.product(), product -> new Band());
        if (band.size == band.lot.length) {
            band.lot = Arrays.copyOf(band.lot, 2 * band.size);
        }
        int at = facts.firstAtOrAbove(band.lot, band.size, now.at().latitude());
        System.arraycopy(band.lot, at, band.lot, at + 1, band.size - at);
        band.lot[at] = lot;
        band.size++;
    }

    private void leaveBand(Listing before, int lot) {
        Band band = byProduct.computeIfAbsent(before.product(), product -> new Band());
        int at = facts.firstAtOrAbove(band.lot, band.size, before.at().latitude());
        while (band.lot[at] != lot) {
            at++;
        }
        System.arraycopy(band.lot, at + 1, band.lot, at, band.size - at - 1);
        band.size--;
        if (band.size == 0) {
            byProduct.remove(before.product());
        }
    }
}
