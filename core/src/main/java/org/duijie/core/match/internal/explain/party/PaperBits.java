package org.duijie.core.match.internal.explain.party;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;

/**
 * A bit for each of the papers that the intents of a market require, as far as 64 bits go; for asking many pairs
 * quickly.
 */
public final class PaperBits {
    private final Map<String, Long> bits = new HashMap<>();

    public PaperBits(Market market) {
        for (PurchaseIntent intent : market.intents()) {
            for (String name : intent.terms().requires()) {
                if (bits.size() < Long.SIZE) {
                    bits.putIfAbsent(name, 1L << bits.size());
                }
            }
        }
    }

    /** Returns the bits of those names that have one. */
    long bitsOf(Set<String> names) {
        long all = 0;
        for (String name : names) {
            all |= bits.getOrDefault(name, 0L);
        }
        return all;
    }

    /** Returns whether the bits of {@code names} say all about them. */
    boolean knows(Set<String> names) {
        return bits.keySet().containsAll(names);
    }
}
