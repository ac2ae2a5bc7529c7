package org.duijie.core.match;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockFault;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.internal.live.Live;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.ListingQuote;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Quote;
import org.duijie.core.quantity.Money;

/**
 * A market that stays open. Listings and intents are added, changed and removed one at a time. The plan is repaired
 * around each change instead of being matched again. After every change the plan is feasible and its bound holds.
 * Shadow prices stay the same, so the gap widens over many changes until a full round sets new prices. Barred pairs
 * stay barred, and locked lines stay in the plan.
 *
 * <p>The same start and the same changes give the same plan. A refused change has no effect. Not thread-safe.
 */
public final class LiveMarket {
    private final Live live;

    private LiveMarket(Live live) {
        this.live = live;
    }

    /** Opens {@code market} with a quickly made first plan. This takes some seconds for a province. */
    public static LiveMarket of(Market market) {
        return new LiveMarket(Live.of(market));
    }

    /**
     * Opens {@code market} as {@link #of(Market)} does, but computes the shadow prices in {@code steps} steps. These
     * steps take most of the time.
     *
     * @param steps 0 or more; {@link #of(Market)} takes 60. With fewer steps the plan is worth less, by about 1 %, and
     *     the bound is looser
     */
    public static LiveMarket of(Market market, int steps) {
        return new LiveMarket(Live.of(market, steps));
    }

    /**
     * Opens {@code market} with one of its plans and that plan's shadow prices. Time: nearly linear in the pairs.
     *
     * @throws IllegalArgumentException when the plan has faults, or belongs to another market
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
     * Returns the current market, with barred pairs and locked lines. Listings and intents are in the order in which
     * they were added; a changed one keeps its place. Time: linear in the market.
     */
    public Market market() {
        return live.market();
    }

    /** Returns the value of the plan. */
    public Money value() {
        return Money.ofMicros(live.value());
    }

    /**
     * Returns the upper bound: no plan with the locked lines is worth more. Recomputes only what has changed since the
     * last call.
     */
    public Money upperBound() {
        return Money.ofMicros(live.upperBound());
    }

    /** Returns the plan's lines, by intent and listing in the market's order. Time is linear in the intents. */
    public List<Allocation> allocations() {
        return live.allocations();
    }

    /**
     * Returns the plan with its bound and reasons. It takes as long as explaining a round: nearly linear in the pairs.
     */
    public MatchPlan plan() {
        return live.plan();
    }

    /**
     * Returns what {@link #place} would give {@code intent} now, without changing anything.
     *
     * <p>The answer may be below the optimum in two cases: with more than 32 listings within reach, because only the
     * most promising are searched; and for an intent by weight with more than six listings within reach. Time is linear
     * in the listings within reach.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the intent exceeds a limit that holds in any market
     */
    public Quote quote(PurchaseIntent intent) {
        return live.quote(intent);
    }

    /**
     * Returns what {@code listing} would sell now, without changing anything. If the market has a listing with the same
     * id, the answer is computed as if {@code listing} replaced it.
     *
     * <p>At most 200 intents within reach choose their deliveries again, from the stock left and this listing. Those
     * that gain most per head come first. Time is linear in the intents that take the product.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the listing exceeds a limit that holds in any market
     * @throws IllegalStateException when the listing in the market has locked lines
     */
    public ListingQuote quote(Listing listing) {
        return live.quote(listing);
    }

    /**
     * Returns all lines of the plan as it would be with {@code intent} and what its quote says, without locked lines.
     * An {@link Explainer} of these lines says why the intent has unmet demand. Time: linear in the market.
     */
    public List<LockedLine> linesWith(PurchaseIntent intent) {
        return live.linesWith(intent);
    }

    /**
     * Returns all lines of the plan as it would be with {@code listing} and what its quote says, without locked lines.
     * Time: linear in the market.
     */
    public List<LockedLine> linesWith(Listing listing) {
        return live.linesWith(listing);
    }

    /**
     * Adds an intent, or replaces the one with its id, and gives it the best set of deliveries that a quote finds.
     * These come from the stock left, or use heads that other intents give up at the current prices, whichever makes
     * the plan worth more. Then the rest of the plan is repaired around these deliveries.
     *
     * @return what it got, equal to what {@link #quote} would have returned
     * @throws org.duijie.core.quantity.InvalidValueException when the intent exceeds a limit that holds in any market
     * @throws IllegalArgumentException when its locked lines would no longer be feasible
     */
    public Quote place(PurchaseIntent intent) {
        return live.place(intent);
    }

    /**
     * Removes an intent, and offers its heads to other intents.
     *
     * @return false when no intent has that id
     * @throws IllegalStateException while it has locked lines
     */
    public boolean withdrawIntent(String id) {
        return live.withdrawIntent(id);
    }

    /**
     * Adds a listing, or replaces the one with its id. The intents it served keep the lines that are still feasible.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the listing exceeds a limit that holds in any market
     * @throws IllegalArgumentException when its locked lines would no longer be feasible
     */
    public void offer(Listing listing) {
        live.offer(listing);
    }

    /**
     * Removes a listing, and serves its intents from other listings.
     *
     * @return false when no listing has that id
     * @throws IllegalStateException while it has locked lines
     */
    public boolean withdrawListing(String id) {
        return live.withdrawListing(id);
    }

    /**
     * Locks {@code line}: the plan keeps it unchanged from now on. It need not be in the plan yet; lines that conflict
     * with it are removed or reduced.
     *
     * <p>An intent whose locked lines are below its minimum gets more heads only if that is worth the cost.
     *
     * @throws IllegalArgumentException when the line is not feasible, alone or together with the other locked lines;
     *     {@link #lockFaults} says why
     */
    public void lock(LockedLine line) {
        live.lock(line);
    }

    /**
     * Returns the faults that {@code line} would have together with the lines locked now; empty when {@link #lock}
     * accepts it. Does not change the market. Time: linear in the market.
     */
    public List<LockFault> lockFaults(LockedLine line) {
        Market now = market();
        List<LockedLine> all = new ArrayList<>(now.locked());
        all.add(line);
        return now.lockFaults(all);
    }

    /**
     * Unlocks a line. It stays in the plan until something better is found.
     *
     * @return false when it is not locked
     */
    public boolean unlock(String listing, String intent) {
        return live.unlock(listing, intent);
    }

    /** Returns the locked lines, by intent and listing in the market's order. */
    public List<LockedLine> locked() {
        return live.locked();
    }
}
