package org.duijie.core.match.internal.explain.party;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;

/**
 * Assigns one bit to each certificate that the intents of a market require, up to 64. This makes comparing many pairs
 * fast.
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

    /** Returns the bits of {@code names}; a name without a bit is ignored. */
    long bitsOf(Set<String> names) {
        long all = 0;
        for (String name : names) {
            all |= bits.getOrDefault(name, 0L);
        }
        return all;
    }

    /** Returns whether every one of {@code names} has a bit. */
    boolean knows(Set<String> names) {
        return bits.keySet().containsAll(names);
    }
}
