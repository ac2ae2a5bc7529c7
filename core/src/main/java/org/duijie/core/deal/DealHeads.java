package org.duijie.core.deal;

import org.duijie.core.deal.weighing.WeighIn;

/**
 * Where the heads of a deal are: of the heads it was made for, each is in exactly one of these.
 *
 * <pre>agreed heads = held + committed + sold + dead + rejected + released</pre>
 *
 * <p>On a listing, what is free is its stock less the first five; {@code released} heads are free again. A difference
 * of two ({@link #minus}) is what a transition moves, and adds up to 0.
 *
 * @param held while proposed
 * @param committed from agreed until weighed
 * @param sold accepted at the scale
 * @param dead died before acceptance
 * @param rejected turned away; they are the cooperative's, and come back to the pool by its own word alone
 * @param released never left, or the deal closed
 */
public record DealHeads(long held, long committed, long sold, long dead, long rejected, long released) {
    public static final DealHeads NONE = new DealHeads(0, 0, 0, 0, 0, 0);

    /** Where the heads of {@code deal} are in its state. */
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

    /** All of them together. */
    public long sum() {
        return taken() + released;
    }

    /** What is not free on the listing. */
    public long taken() {
        return held + committed + sold + dead + rejected;
    }

    /** What is not free of the intent's demand. */
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
