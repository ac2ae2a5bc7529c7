package org.duijie.core.match;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.internal.live.Live;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Quote;
import org.duijie.core.quantity.Money;

/**
 * A market that stays open: listings and intents come, change and go one at a time, and its plan is mended around each
 * instead of matched anew. Its bound holds after every change, and so does feasibility; as prices stay as they were,
 * the gap widens with many changes, until a full round gives new ones. What the market bars stays barred, what it locks
 * is locked.
 *
 * <p>The same start and the same changes give the same plan. A change that is refused changes nothing. Not safe for use
 * by several threads at once.
 */
public final class LiveMarket {
    private final Live live;

    private LiveMarket(Live live) {
        this.live = live;
    }

    /** {@code market} with a first plan, made fast. Takes seconds at province size. */
    public static LiveMarket of(Market market) {
        return new LiveMarket(Live.of(market));
    }

    /**
     * {@code market} with a plan of it, whose shadow prices become the prices. Near linear in the pairs.
     *
     * @throws IllegalArgumentException when the plan has faults, or is of another market
     */
    public static LiveMarket of(Market market, MatchPlan plan) {
        List<String> ids = plan.listings().stream().map(ListingOutcome::listing).toList();
        PlanVerdict verdict = PlanCheck.judge(market, PlanClaim.of(plan));
        if (!verdict.isGood()
                || !ids.equals(market.listings().stream().map(Listing::id).toList())) {
            throw new IllegalArgumentException("not a plan of this market: " + verdict.faults());
        }
        return new LiveMarket(Live.of(market, plan));
    }

    /**
     * The listings and intents of now, in the order in which they came, with what is barred among them and what is
     * locked; a changed one keeps its place. Linear in the market.
     */
    public Market market() {
        return live.market();
    }

    /** What the plan is worth. */
    public Money value() {
        return Money.ofMicros(live.value());
    }

    /**
     * A value that no plan exceeds that keeps the locked lines. Searches again what changed since it was last asked
     * for.
     */
    public Money upperBound() {
        return Money.ofMicros(live.upperBound());
    }

    /** The plan's lines, by intent and listing in the market's order. Linear in the intents. */
    public List<Allocation> allocations() {
        return live.allocations();
    }

    /** The plan with its bound and reasons. Costs what explaining costs a round: near linear in the pairs. */
    public MatchPlan plan() {
        return live.plan();
    }

    /**
     * What {@link #place} would give {@code intent} now. Changes nothing.
     *
     * <p>Of more than 32 listings within its reach it looks only at those that look best for it, so its answer is a
     * heuristic there; and so it is where an intent counts in grams and sees more than six listings. Linear in the
     * listings within reach.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such an intent
     */
    public Quote quote(PurchaseIntent intent) {
        return live.quote(intent);
    }

    /**
     * Puts in an intent that is new, or one in place of that with its id, and gives it the best pattern that a quote
     * finds: among what is left, or with what others give up for the prices, whichever makes the plan worth more. Then
     * the plan around it is repaired, all but what it got.
     *
     * @return what it got, equal to what {@link #quote} would have said
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such an intent
     * @throws IllegalArgumentException when it could not keep its locked lines
     */
    public Quote place(PurchaseIntent intent) {
        return live.place(intent);
    }

    /**
     * Takes an intent out, and offers what it had to others.
     *
     * @return false when there is none of that id
     * @throws IllegalStateException while it has locked lines
     */
    public boolean withdrawIntent(String id) {
        return live.withdrawIntent(id);
    }

    /**
     * Puts in a listing that is new, or one in place of that with its id; those it served keep what still stands.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such a listing
     * @throws IllegalArgumentException when it could not keep its locked lines
     */
    public void offer(Listing listing) {
        live.offer(listing);
    }

    /**
     * Takes a listing out, and serves those it served from others.
     *
     * @return false when there is none of that id
     * @throws IllegalStateException while it has locked lines
     */
    public boolean withdrawListing(String id) {
        return live.withdrawListing(id);
    }

    /**
     * Keeps {@code line}, whether or not it is in the plan, as it is from now on; what is in its way makes room.
     *
     * <p>An intent whose locked lines are under its minimum gets more only where that is worth it.
     *
     * @throws IllegalArgumentException when it cannot stand, alone or beside the other locked lines
     */
    public void lock(LockedLine line) {
        live.lock(line);
    }

    /**
     * Lets a locked line go. It stays in the plan until something better is found.
     *
     * @return false when it is not locked
     */
    public boolean unlock(String listing, String intent) {
        return live.unlock(listing, intent);
    }

    /** The locked lines, by intent and listing in the market's order. */
    public List<LockedLine> locked() {
        return live.locked();
    }
}
