package org.duijie.core.match.internal.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;
import org.jspecify.annotations.Nullable;

/**
 * The lots of a live market: stock, price and sinks of each, and the positions of the lots of each product. A lot keeps
 * its number. The initial lots are numbered by place instead of arrival, so that data of neighbours is close together
 * in memory.
 */
public final class LiveLots {
    /** The number of lots ever added, including removed ones. */
    public int count;

    @Nullable
    public Listing[] listing = new Listing[16];

    /** The number of lots that had arrived before this one. */
    int[] arrival = new int[16];

    /** The heads of a lot without its locked lines. */
    public long[] stock = new long[16];

    /** The heads not given to any sink; negative only during a change. */
    public long[] left = new long[16];

    /** The price of a head in the calculation of the bound, µCNY. */
    public long[] price = new long[16];

    /** The maximum that the sinks with an arc to a lot could take of it. */
    public long[] wanted = new long[16];

    /** A price of 0 for each lot. */
    public long[] nothing = new long[16];

    /** The sinks that have an arc to a lot. */
    public SortedInts[] seen = new SortedInts[16];

    /** The sinks that get heads of a lot, locked lines excluded. */
    public Served[] served = new Served[16];

    public final Lots facts;

    private final Map<ProductPath, LotBand> byProduct = new HashMap<>();
    private final IntMarks found = new IntMarks();

    public LiveLots(LocalDate asOf) {
        facts = new Lots(asOf, List.of());
        facts.reserve(listing.length);
    }

    /**
     * Adds a lot.
     *
     * @param came the number of lots that had arrived before it
     */
    public int add(int came) {
        if (count == listing.length) {
            grow(2 * count);
        }
        arrival[count] = came;
        seen[count] = new SortedInts();
        served[count] = new Served();
        return count++;
    }

    private void grow(int room) {
        listing = Arrays.copyOf(listing, room);
        arrival = Arrays.copyOf(arrival, room);
        stock = Arrays.copyOf(stock, room);
        left = Arrays.copyOf(left, room);
        price = Arrays.copyOf(price, room);
        wanted = Arrays.copyOf(wanted, room);
        nothing = new long[room];
        seen = Arrays.copyOf(seen, room);
        served = Arrays.copyOf(served, room);
        facts.reserve(room);
    }

    /** Returns all lots ever added, in order of arrival. */
    public int[] inOrder() {
        int[] order = new int[count];
        for (int lot = 0; lot < count; lot++) {
            order[arrival[lot]] = lot;
        }
        return order;
    }

    /** Returns the order of lines by the arrival of their lots. */
    public int[] inOrder(Lines lines) {
        int[] order = new int[lines.size()];
        for (int k = 0; k < order.length; k++) {
            int at = k;
            while (at > 0 && arrival[lines.lot[order[at - 1]]] > arrival[lines.lot[k]]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = k;
        }
        return order;
    }

    /** Sets the listing of a lot without deliveries; null removes it. */
    public void become(int lot, @Nullable Listing now) {
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

    /**
     * Returns the lots of the products that an intent at {@code spot} takes and may reach, ascending; some may turn out
     * to be too far.
     */
    public int[] within(PurchaseIntent intent, Spot spot, double detour) {
        Around around = around(intent, detour);
        for (Map.Entry<ProductPath, LotBand> entry : byProduct.entrySet()) {
            if (intent.takes(entry.getKey())) {
                entry.getValue().mark(around, spot, found);
            }
        }
        return found.take();
    }

    /** Passes to {@code prospects} the lots of the products that an intent at {@code spot} takes and may reach. */
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
