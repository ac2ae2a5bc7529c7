package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How everyone stands in a plan: what is left, what each got, and from whom. */
final class Standing {
    private final long[] left;
    private final long[] got;
    private final int[] suppliers;
    private final List<List<Given>> byOffer;
    private final List<List<Given>> byWant;

    Standing(List<Offer> offers, List<Want> wants) {
        left = offers.stream().mapToLong(offer -> offer.heads).toArray();
        got = new long[wants.size()];
        suppliers = new int[wants.size()];
        byOffer = new ArrayList<>(Collections.nCopies(offers.size(), List.of()));
        byWant = new ArrayList<>(Collections.nCopies(wants.size(), List.of()));
    }

    void add(Given given) {
        int offer = given.meeting().offer.index;
        int want = given.meeting().want.index;
        add(byOffer, offer, given);
        add(byWant, want, given);
        suppliers[want]++;
        left[offer] -= given.heads();
        got[want] += given.heads() * given.measure();
    }

    private static void add(List<List<Given>> lists, int index, Given given) {
        if (lists.get(index).isEmpty()) {
            lists.set(index, new ArrayList<>());
        }
        lists.get(index).add(given);
    }

    List<Given> from(Offer offer) {
        return byOffer.get(offer.index);
    }

    List<Given> to(Want want) {
        return byWant.get(want.index);
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
        return suppliers[want.index] < want.most;
    }
}
