package org.duijie.core.sample;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Window;

/**
 * Computes the maximum distances of the buyers of a market so that it has as many tradable pairs as its size asks for.
 * This is needed because counties are close together in some provinces and far apart in others.
 *
 * <p>A pair can trade if one unit of reach is at least road / reach metres. These quotients are sorted, and pairs are
 * checked in that order until enough of them trade. Far pairs are left out at first, and checked only when there are
 * too few near ones. For a large market, 4,000 evenly spaced intents are used as a sample. The number of pairs of an
 * intent varies by a factor of about two, so the total is 2 to 4 per cent off. Time: O(q log q) for q near pairs of a
 * product.
 */
final class SampleReach {
    private static final int MOST_INTENTS = 4_000;
    private static final long NEAR = 2_000;
    private static final long FAR = 40_000_000;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final double ROUND_THE_EARTH = 360;

    private final Market frame;
    private final List<Listing> listings;
    private final List<IntentDraft> drafts;
    private final List<SampleShelf> shelves;
    private final int step;

    private SampleReach(Market frame, List<Listing> listings, List<IntentDraft> drafts) {
        this.frame = frame;
        this.listings = listings;
        this.drafts = drafts;
        this.shelves = SampleShelf.of(listings);
        this.step = (drafts.size() + MOST_INTENTS - 1) / MOST_INTENTS;
    }

    /**
     * Returns the intents with their distances.
     *
     * @param frame a market with the day and the policy
     * @param pairs the number of pairs that should be able to trade; if there are fewer, all of them
     */
    static List<PurchaseIntent> limited(Market frame, List<Listing> listings, List<IntentDraft> drafts, long pairs) {
        SampleReach reach = new SampleReach(frame, listings, drafts);
        long metresPerReach = reach.metresFor(pairs / reach.step);
        return drafts.stream().map(draft -> draft.reaching(metresPerReach)).toList();
    }

    private long metresFor(long wanted) {
        for (long most = NEAR; true; most *= 2) {
            long[] cells = cellsNearestFirst(most);
            OptionalLong last =
                    Arrays.stream(cells).filter(this::canTrade).skip(wanted - 1).findFirst();
            if (last.isPresent() || most > FAR) {
                return last.orElse(cells.length == 0 ? 0 : cells[cells.length - 1]) / tableSize();
            }
        }
    }

    /**
     * Returns, for each pair of a product whose quotient is at most {@code most}, the quotient and the pair's position
     * in the table of all pairs.
     */
    private long[] cellsNearestFirst(long most) {
        LongStream.Builder cells = LongStream.builder();
        for (int i = 0; i < drafts.size(); i += step) {
            addNear(i, most, cells);
        }
        return cells.build().sorted().toArray();
    }

    private void addNear(int i, long most, LongStream.Builder cells) {
        IntentDraft draft = drafts.get(i);
        double degrees = draft.reach() == 0
                ? ROUND_THE_EARTH
                : most * draft.reach() / frame.policy().detour() / METRES_PER_DEGREE;
        for (SampleShelf shelf : shelves) {
            if (draft.intent().takes(shelf.product())) {
                shelf.around(draft.intent().at(), degrees, l -> {
                    long quotient = quotient(listings.get(l), draft);
                    if (quotient <= most) {
                        cells.add(quotient * tableSize() + (long) i * listings.size() + l);
                    }
                });
            }
        }
    }

    private long quotient(Listing listing, IntentDraft draft) {
        return draft.reach() == 0
                ? 0
                : frame.pair(listing, draft.intent()).road().metres() / draft.reach();
    }

    private long tableSize() {
        return (long) listings.size() * drafts.size();
    }

    private boolean canTrade(long cell) {
        long place = cell % tableSize();
        Listing listing = listings.get((int) (place % listings.size()));
        Pair pair =
                frame.pair(listing, drafts.get((int) (place / listings.size())).intent());
        return pair.days().map(days -> canTrade(pair, days)).orElse(false);
    }

    private static boolean canTrade(Pair pair, Window days) {
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .anyMatch(day -> pair.refusalOn(day).isEmpty());
    }
}
