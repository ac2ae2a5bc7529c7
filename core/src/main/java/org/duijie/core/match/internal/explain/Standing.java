package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How everyone stands in a plan: what is left, what each got, and from whom. */
final class Standing {
    private final long[] left;
    private final long[] got;
    private final Map<Integer, List<Given>> byOffer = new HashMap<>();
    private final Map<Integer, List<Given>> byWant = new HashMap<>();

    Standing(List<Offer> offers, List<Want> wants) {
        left = offers.stream().mapToLong(offer -> offer.heads).toArray();
        got = new long[wants.size()];
    }

    void add(Given given) {
        int offer = given.meeting().offer.index;
        int want = given.meeting().want.index;
        byOffer.computeIfAbsent(offer, none -> new ArrayList<>()).add(given);
        byWant.computeIfAbsent(want, none -> new ArrayList<>()).add(given);
        left[offer] -= given.heads();
        got[want] += given.heads() * given.measure();
    }

    List<Given> from(Offer offer) {
        return byOffer.getOrDefault(offer.index, List.of());
    }

    List<Given> to(Want want) {
        return byWant.getOrDefault(want.index, List.of());
    }

    /** The delivery between the two, if there is one. */
    @Nullable
    Given between(Offer offer, Want want) {
        for (Given given : to(want)) {
            if (given.meeting().offer.index == offer.index) {
                return given;
            }
        }
        return null;
    }

    /** Heads left. */
    long left(Offer offer) {
        return left[offer.index];
    }

    /** What an intent got, as it measures. */
    long got(Want want) {
        return got[want.index];
    }

    /** What an intent lacks, as it measures. */
    long missing(Want want) {
        return want.demand - got[want.index];
    }

    boolean acceptsAnother(Want want) {
        return to(want).size() < want.most;
    }
}
