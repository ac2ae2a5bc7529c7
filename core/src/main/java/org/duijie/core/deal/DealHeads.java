package org.duijie.core.deal;

import org.duijie.core.deal.weighing.WeighIn;

/**
 * The heads of a deal, by where they are. Each of the heads agreed on is in exactly one of these:
 *
 * <pre>agreed heads + extra = held + committed + sold + dead + rejected + released</pre>
 *
 * <p>The free stock of a listing is its stock less the first five terms; {@code released} heads are free again. The
 * difference between two states ({@link #minus}) shows which heads a transition moves; its terms add up to the change
 * of {@code extra}.
 *
 * @param held heads of a proposed deal
 * @param committed heads of a deal that is agreed and not yet weighed
 * @param sold heads accepted at the scale
 * @param dead heads that died before acceptance
 * @param rejected heads that the buyer rejected; they belong to the cooperative, and return to the listing only when
 *     the cooperative says so
 * @param released heads that never left the farm, or whose deal was closed
 * @param extra heads loaded above those agreed; each of them is also counted in one of the other terms
 */
public record DealHeads(long held, long committed, long sold, long dead, long rejected, long released, long extra) {
    public static final DealHeads NONE = new DealHeads(0, 0, 0, 0, 0, 0);

    /** Makes the heads of a deal without extra heads. */
    public DealHeads(long held, long committed, long sold, long dead, long rejected, long released) {
        this(held, committed, sold, dead, rejected, released, 0);
    }

    /** Returns where the heads of {@code deal} are in its state. */
    public static DealHeads of(Deal deal) {
        long agreed = deal.terms().heads().count();
        if (deal instanceof Proposed) {
            return new DealHeads(agreed, 0, 0, 0, 0, 0);
        }
        if (deal instanceof Open) {
            return new DealHeads(0, agreed, 0, 0, 0, 0);
        }
        return deal instanceof Loaded loaded ? loaded(loaded) : new DealHeads(0, 0, 0, 0, 0, agreed);
    }

    private static DealHeads loaded(Loaded deal) {
        DealHeads farm = new DealHeads(0, deal.atFarm().count(), 0, 0, 0, 0);
        long released = deal.release().map(rest -> rest.heads().count()).orElse(0L);
        DealHeads whole = new DealHeads(0, 0, 0, 0, 0, released, deal.extra().count());
        return deal.loads().list().stream().map(DealHeads::of).reduce(farm.plus(whole), DealHeads::plus);
    }

    private static DealHeads of(Load load) {
        if (load instanceof Disputed disputed) {
            return of(disputed.weighed());
        }
        long loaded = load.loading().loaded().count();
        return load instanceof Weighed weighed
                ? weighed(loaded, weighed.weighIn())
                : new DealHeads(0, loaded, 0, 0, 0, 0);
    }

    private static DealHeads weighed(long loaded, WeighIn weighIn) {
        return new DealHeads(
                0,
                0,
                weighIn.acceptedHeads().count(),
                weighIn.dead().heads().count(),
                weighIn.rejectedHeads().count(),
                loaded - weighIn.heads().count());
    }

    /** Returns the sum of all terms except {@code extra}: the agreed heads and the extra ones. */
    public long sum() {
        return taken() + released;
    }

    /** Returns the number of heads that are not free on the listing. */
    public long taken() {
        return held + committed + sold + dead + rejected;
    }

    /**
     * Returns the number of committed heads that count towards the intent's demand. Extra heads do not, until they are
     * weighed.
     */
    public long committedOfDemand() {
        return Math.max(0, committed - extra);
    }

    /** Returns the number of heads that count towards the intent's demand. */
    public long ofDemand() {
        return held + committedOfDemand() + sold;
    }

    public DealHeads plus(DealHeads other) {
        return new DealHeads(
                held + other.held,
                committed + other.committed,
                sold + other.sold,
                dead + other.dead,
                rejected + other.rejected,
                released + other.released,
                extra + other.extra);
    }

    public DealHeads minus(DealHeads other) {
        return new DealHeads(
                held - other.held,
                committed - other.committed,
                sold - other.sold,
                dead - other.dead,
                rejected - other.rejected,
                released - other.released,
                extra - other.extra);
    }
}
