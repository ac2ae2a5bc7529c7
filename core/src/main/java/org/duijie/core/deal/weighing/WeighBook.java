package org.duijie.core.deal.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All weigh-ins of one deal and their reversals, in order of entry. The last weigh-in is the valid one; every earlier
 * one is followed by its reversal.
 *
 * @param entries weigh-in, reversal, weigh-in, … weigh-in
 */
public record WeighBook(List<WeighEntry> entries) {
    /**
     * Checks the order of the entries.
     *
     * @throws IllegalArgumentException when the order is wrong, or a number occurs twice
     */
    public WeighBook {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || !(entries.get(entries.size() - 1) instanceof WeighIn)) {
            throw new IllegalArgumentException("a weigh book ends with a weigh-in that stands");
        }
        if (entries.stream().map(WeighEntry::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a number stands twice in " + entries);
        }
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            requireReversed(entries.get(i), entries.get(i + 1));
        }
    }

    public static WeighBook of(WeighIn first) {
        return new WeighBook(List.of(first));
    }

    /** Returns the valid weigh-in. All figures are computed from it. */
    public WeighIn standing() {
        return (WeighIn) entries.get(entries.size() - 1);
    }

    /** Returns the weigh-in that the valid one corrects; empty if there was no correction. */
    public Optional<WeighIn> corrected() {
        int before = entries.size() - 3;
        return before < 0 ? Optional.empty() : Optional.of((WeighIn) entries.get(before));
    }

    public boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    public WeighBook replaced(WeighReversal reversal, WeighIn corrected) {
        List<WeighEntry> longer = new ArrayList<>(entries);
        longer.add(reversal);
        longer.add(corrected);
        return new WeighBook(longer);
    }

    private static void requireReversed(WeighEntry entry, WeighEntry next) {
        if (!(entry instanceof WeighIn)
                || !(next instanceof WeighReversal reversal)
                || !reversal.reverses().equals(entry.id())) {
            throw new IllegalArgumentException(next.id() + " does not reverse " + entry.id());
        }
    }
}
