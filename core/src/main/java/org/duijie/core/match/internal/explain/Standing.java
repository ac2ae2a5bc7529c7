package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;
import org.jspecify.annotations.Nullable;

/**
 * The state of every party in a plan: the stock left, the demand met, and the deliveries. The time of a query does not
 * grow with the number of deliveries of a listing or intent.
 */
final class Standing {
    /** The maximum number of deliveries of a listing that are checked for an exchange. */
    static final int MOST_TO_TAKE_OVER = 50;

    private final long[] left;
    private final long[] got;
    private final int[] suppliers;
    private final List<List<Given>> byOffer;
    private final List<List<Given>> byWant;
    private final Map<Integer, List<Given>> cheapest = new ConcurrentHashMap<>();
    private final @Nullable Given[] dearest;
    private final @Nullable Given[] secondDearest;

    Standing(List<Offer> offers, List<Want> wants) {
        left = offers.stream().mapToLong(offer -> offer.heads).toArray();
        got = new long[wants.size()];
        suppliers = new int[wants.size()];
        byOffer = new ArrayList<>(Collections.nCopies(offers.size(), List.of()));
        byWant = new ArrayList<>(Collections.nCopies(wants.size(), List.of()));
        dearest = new Given[wants.size()];
        secondDearest = new Given[wants.size()];
    }

    void add(Given given) {
        int offer = given.meeting().offer.index;
        int want = given.meeting().want.index;
        add(byOffer, offer, given);
        add(byWant, want, given);
        rank(want, given);
        suppliers[want]++;
        left[offer] -= given.heads();
        got[want] += given.heads() * given.measure();
    }

    private void rank(int want, Given given) {
        Given first = dearest[want];
        Given second = secondDearest[want];
        if (first == null || given.value() > first.value()) {
            secondDearest[want] = first;
            dearest[want] = given;
        } else if (second == null || given.value() > second.value()) {
            secondDearest[want] = given;
        }
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

    /**
     * Returns the deliveries from an offer, those with the lowest worth per head first. If there are very many, returns
     * only the first of each group of equivalent deliveries.
     */
    List<Given> cheapestFrom(Offer offer) {
        List<Given> all = from(offer);
        return all.size() <= MOST_TO_TAKE_OVER
                ? all
                : cheapest.computeIfAbsent(
                        offer.index,
                        none -> all.stream()
                                .sorted(Comparator.comparingLong(given -> given.worth() / given.heads()))
                                .filter(new Distinct()::isNew)
                                .limit(MOST_TO_TAKE_OVER)
                                .toList());
    }

    /**
     * Keeps two of each group of equivalent deliveries. One is not enough, because it may go to the very intent that is
     * looking for heads.
     */
    private final class Distinct {
        private final Map<List<Long>, Integer> seen = new HashMap<>();

        boolean isNew(Given given) {
            Want want = given.meeting().want;
            List<Long> figures = List.of(
                    given.value(),
                    given.measure(),
                    given.heads(),
                    given.spare(),
                    given.worth(),
                    got(want),
                    want.minimum,
                    given.isLocked() ? 1L : 0L);
            return seen.merge(figures, 1, Integer::sum) <= 2;
        }
    }

    /** Returns whether another offer's delivery to {@code want} is worth more than {@code value} per head. */
    boolean isServedForMore(Want want, Offer than, long value) {
        Given first = dearest[want.index];
        Given other = first != null && first.meeting().offer.index == than.index ? secondDearest[want.index] : first;
        return other != null && other.value() > value;
    }

    /** Returns the delivery from {@code offer} to {@code want}; null when there is none. */
    @Nullable
    Given between(Offer offer, Want want) {
        List<Given> fewer = from(offer).size() < to(want).size() ? from(offer) : to(want);
        for (Given given : fewer) {
            if (given.meeting().offer.index == offer.index && given.meeting().want.index == want.index) {
                return given;
            }
        }
        return null;
    }

    /** Returns the number of heads that an offer has left. */
    long left(Offer offer) {
        return left[offer.index];
    }

    /** Returns how much an intent gets, in its measure (heads or grams). */
    long got(Want want) {
        return got[want.index];
    }

    /** Returns the unmet demand of an intent, in its measure (heads or grams). */
    long missing(Want want) {
        return want.demand - got[want.index];
    }

    boolean acceptsAnother(Want want) {
        return suppliers[want.index] < want.most;
    }
}
