package org.duijie.core.deal;

import org.duijie.core.deal.weighing.WeighIn;

/**
 * The heads of a deal, by where they are. Each of the heads agreed on is in exactly one of these:
 *
 * <pre>agreed heads = held + committed + sold + dead + rejected + released</pre>
 *
 * <p>The free stock of a listing is its stock less the first five terms; {@code released} heads are free again. The
 * difference between two states ({@link #minus}) shows which heads a transition moves; its terms add up to 0.
 *
 * @param held heads of a proposed deal
 * @param committed heads of a deal that is agreed and not yet weighed
 * @param sold heads accepted at the scale
 * @param dead heads that died before acceptance
 * @param rejected heads that the buyer rejected; they belong to the cooperative, and return to the listing only when
 *     the cooperative says so
 * @param released heads that never left the farm, or whose deal was closed
 */
public record DealHeads(long held, long committed, long sold, long dead, long rejected, long released) {
    public static final DealHeads NONE = new DealHeads(0, 0, 0, 0, 0, 0);

    /** Returns where the heads of {@code deal} are in its state. */
    public static DealHeads of(Deal deal) {
        long agreed = deal.terms().heads().count();
        if (deal instanceof Proposed) {
            return new DealHeads(agreed, 0, 0, 0, 0, 0);
        }
        if (deal instanceof Open) {
            return new DealHeads(0, agreed, 0, 0, 0, 0);
        }
        if (deal instanceof Collected collected) {
            long loaded = collected.loading().loaded().count();
            return new DealHeads(0, loaded, 0, 0, 0, agreed - loaded);
        }
        return Delivered.weighIn(deal)
                .map(weighIn -> weighed(agreed, weighIn))
                .orElseGet(() -> new DealHeads(0, 0, 0, 0, 0, agreed));
    }

    private static DealHeads weighed(long agreed, WeighIn weighIn) {
        return new DealHeads(
                0,
                0,
                weighIn.acceptedHeads().count(),
                weighIn.dead().heads().count(),
                weighIn.rejectedHeads().count(),
                agreed - weighIn.heads().count());
    }

    /** Returns the sum of all six terms. */
    public long sum() {
        return taken() + released;
    }

    /** Returns the number of heads that are not free on the listing. */
    public long taken() {
        return held + committed + sold + dead + rejected;
    }

    /** Returns the number of heads that count towards the intent's demand. */
    public long ofDemand() {
        return held + committed + sold;
    }

    public DealHeads plus(DealHeads other) {
        return new DealHeads(
                held + other.held,
                committed + other.committed,
                sold + other.sold,
                dead + other.dead,
                rejected + other.rejected,
                released + other.released);
    }

    public DealHeads minus(DealHeads other) {
        return new DealHeads(
                held - other.held,
                committed - other.committed,
                sold - other.sold,
                dead - other.dead,
                rejected - other.rejected,
                released - other.released);
    }
}
