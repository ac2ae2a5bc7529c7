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
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Quote;
import org.duijie.core.quantity.Money;

/**
 * A market that stays open: listings and intents come, change and go one at a time, and the plan is repaired around
 * each change instead of being matched again. After every change the plan is feasible and its bound holds. Prices stay
 * the same, so the gap widens over many changes, until a full round sets new prices. Barred pairs stay barred, and
 * locked lines stay in the plan.
 *
 * <p>The same start and the same changes give the same plan. A change that is refused changes nothing. Not safe for use
 * by several threads at once.
 */
public final class LiveMarket {
    private final Live live;

    private LiveMarket(Live live) {
        this.live = live;
    }

    /** Opens {@code market} with a first plan, made quickly: some seconds for a province. */
    public static LiveMarket of(Market market) {
        return new LiveMarket(Live.of(market));
    }

    /**
     * Opens {@code market} with one of its plans, whose shadow prices become the prices. Time is near linear in the
     * pairs.
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
     * Returns the market as it is now: listings and intents in the order in which they came (a changed one keeps its
     * place), with barred pairs and locked lines. Time is linear in the market.
     */
    public Market market() {
        return live.market();
    }

    /** Returns the value of the plan. */
    public Money value() {
        return Money.ofMicros(live.value());
    }

    /**
     * Returns a value that no plan with the locked lines exceeds. Recomputes only what has changed since the last call.
     */
    public Money upperBound() {
        return Money.ofMicros(live.upperBound());
    }

    /** Returns the plan's lines, by intent and listing in the market's order. Time is linear in the intents. */
    public List<Allocation> allocations() {
        return live.allocations();
    }

    /**
     * Returns the plan with its bound and reasons. It costs as much as explaining a round: near linear in the pairs.
     */
    public MatchPlan plan() {
        return live.plan();
    }

    /**
     * Returns what {@link #place} would give {@code intent} now. It changes nothing.
     *
     * <p>The answer is a heuristic when more than 32 listings are within reach, of which only the most promising are
     * searched, and when an intent by weight has more than six listings within reach. Time is linear in the listings
     * within reach.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such an intent
     */
    public Quote quote(PurchaseIntent intent) {
        return live.quote(intent);
    }

    /**
     * Adds an intent, or replaces the one with its id, and gives it the best set of deliveries that a quote finds: from
     * the stock left, or with heads that other intents give up at the current prices, whichever makes the plan worth
     * more. Then it repairs the rest of the plan around these deliveries.
     *
     * @return what it got, equal to what {@link #quote} would have said
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such an intent
     * @throws IllegalArgumentException when its locked lines would no longer be feasible
     */
    public Quote place(PurchaseIntent intent) {
        return live.place(intent);
    }

    /**
     * Removes an intent, and offers the heads it had to others.
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
     * @throws org.duijie.core.quantity.InvalidValueException when no market may have such a listing
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
     * Locks {@code line}: the plan keeps it unchanged from now on. It need not be in the plan yet; lines in its way
     * make room.
     *
     * <p>An intent whose locked lines are under its minimum gets more only where that is worth its cost.
     *
     * @throws IllegalArgumentException when it is not feasible, alone or together with the other locked lines;
     *     {@link #lockFaults} says why
     */
    public void lock(LockedLine line) {
        live.lock(line);
    }

    /**
     * Returns what is wrong with {@code line} next to the lines locked now; empty when {@link #lock} takes it. Changes
     * nothing. Linear in the market.
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
