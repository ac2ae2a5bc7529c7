package org.duijie.api.trial;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.round.Rounds.Remedied;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Budget;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.InvalidValueException;

/**
 * Plans of a market with and without a change, made in the same way, so that their difference is what the change gives
 * and not what a longer search finds. Lines near the change are matched anew: all lines of an intent that takes from
 * the
 * changed listing, or from a listing of the changed intent. The others are kept. An intent's lines are never divided,
 * because kept lines alone would satisfy no minimum.
 */
final class NearPlans {
    /** The time of one search. A trial has at most five. */
    private static final Duration TIME = Duration.ofSeconds(1);

    private final Remedied asked;
    private final List<LockedLine> all;
    private final List<LockedLine> kept;

    NearPlans(Remedied asked) {
        this.asked = asked;
        this.all = locked(asked.lines());
        Set<LockedLine> fixed = Set.copyOf(asked.market().locked());
        Set<String> near = near();
        this.kept = all.stream()
                .filter(line -> fixed.contains(line) || !near.contains(line.intent()))
                .toList();
    }

    /** Returns a plan without the change, worth at least as much as that of the round. */
    MatchPlan without() {
        MatchPlan near = match(asked.market().withLocked(kept));
        return near.value().compareTo(asked.claim().value()) >= 0 ? near : better(near, keeping(all, asked.market()));
    }

    /**
     * Returns a plan with the change: one that keeps {@code without}, if that is worth more than one whose lines near
     * the change are matched anew.
     *
     * @param changed the market with the change
     */
    MatchPlan with(Market changed, MatchPlan without) {
        return better(match(changed.withLocked(kept)), keeping(locked(without.allocations()), changed));
    }

    /**
     * Returns the ids of the intents whose lines are all near, because one of them shares a listing with the change.
     */
    private Set<String> near() {
        Set<String> listings = all.stream()
                .filter(line -> line.intent().equals(asked.remedy().intent()))
                .map(LockedLine::listing)
                .collect(Collectors.toCollection(HashSet::new));
        listings.add(asked.remedy().listing());
        Set<String> intents = all.stream()
                .filter(line -> listings.contains(line.listing()))
                .map(LockedLine::intent)
                .collect(Collectors.toCollection(HashSet::new));
        intents.add(asked.remedy().intent());
        return intents;
    }

    private static MatchPlan better(MatchPlan plan, Optional<MatchPlan> other) {
        return other.filter(each -> each.value().compareTo(plan.value()) > 0).orElse(plan);
    }

    /** Returns a plan that keeps {@code lines}; empty if they are not possible in {@code market}. */
    private static Optional<MatchPlan> keeping(List<LockedLine> lines, Market market) {
        try {
            return Optional.of(match(market.withLocked(lines)));
        } catch (InvalidValueException refusal) {
            return Optional.empty();
        }
    }

    private static MatchPlan match(Market market) {
        return Matcher.match(market, MatchPolicy.DEFAULT, Budget.of(TIME, System::nanoTime));
    }

    private static List<LockedLine> locked(List<Allocation> lines) {
        return lines.stream().map(Allocation::locked).toList();
    }
}
