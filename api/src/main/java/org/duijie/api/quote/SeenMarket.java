package org.duijie.api.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;
import org.jspecify.annotations.Nullable;

/** A bureau's open market as read at one moment, and the prepared parts of it. Thread-safe. */
final class SeenMarket {
    private static final int MOST_PARTS = 100;

    /**
     * The maximum number of listings and intents in all prepared parts together, in multiples of their number in the
     * market.
     */
    private static final long MOST_TIMES = 4;

    private final long change;
    private final Market exact;
    private final Market coarse;
    private final ProductGroups groups;
    private final KnownEntries known;
    private final Map<PartKey, LivePart> parts = new LinkedHashMap<>(MOST_PARTS, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PartKey, LivePart> eldest) {
            return size() > MOST_PARTS || (size() > 1 && inParts() > MOST_TIMES * entriesOf(exact));
        }
    };

    /**
     * Makes a market.
     *
     * @param change the number of the bureau's last audit line
     * @param exact the market with exact bids
     * @param known the entries of which {@code exact} was made
     */
    SeenMarket(long change, Market exact, KnownEntries known) {
        this.change = change;
        this.exact = exact;
        this.known = known;
        List<PurchaseIntent> rounded =
                exact.intents().stream().map(known::coarse).toList();
        this.coarse = new Market(exact.asOf(), exact.policy(), exact.listings(), rounded, exact.barred(), List.of());
        this.groups = ProductGroups.of(exact);
    }

    long change() {
        return change;
    }

    Market market(Sight sight) {
        return sight == Sight.EXACT ? exact : coarse;
    }

    KnownEntries known() {
        return known;
    }

    /**
     * Returns the number of listings and intents in the market and in its prepared parts, as a measure of the memory
     * that they use.
     */
    synchronized long entries() {
        return entriesOf(exact) + inParts();
    }

    private long inParts() {
        long sum = 0;
        for (LivePart part : parts.values()) {
            sum += entriesOf(part.market());
        }
        return sum;
    }

    static long entriesOf(Market market) {
        return (long) market.listings().size() + market.intents().size();
    }

    /** Returns the key of the part in which an intent for {@code products} would buy. */
    PartKey forIntent(Sight sight, List<ProductPath> products) {
        return new PartKey(sight, groups.boughtBy(products), Set.of());
    }

    /** Returns the key of the part in which a listing of {@code product} would sell. */
    PartKey forListing(Sight sight, ProductPath product) {
        NavigableSet<ProductPath> met = groups.metBy(product);
        boolean isOffered = groups.isOffered(product);
        if (isOffered) {
            met.addAll(groups.boughtBy(List.of(product)));
        }
        return new PartKey(sight, met, isOffered ? Set.of() : Set.of(product));
    }

    /** Returns the content of a part. */
    Market content(PartKey key) {
        Market whole = market(key.sight());
        return LivePart.barring(groups.part(whole, key.groups(), key.others()), whole.barred());
    }

    /** Returns a prepared part; null when it has not been prepared yet. */
    synchronized @Nullable LivePart ready(PartKey key) {
        return parts.get(key);
    }

    synchronized void keep(PartKey key, LivePart part) {
        parts.put(key, part);
    }

    /** Returns the prepared parts. Those used last are at the end. */
    synchronized Map<PartKey, LivePart> parts() {
        return new LinkedHashMap<>(parts);
    }
}
