package org.duijie.core.match.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.Money;

/**
 * The differences between two plans of the same market.
 *
 * @param value the later plan's claimed value minus the earlier plan's
 * @param upperBound the later plan's bound minus the earlier plan's
 * @param changes the pairs that the two plans treat differently: first the pairs of the earlier plan in its order, then
 *     the new ones
 * @param same the number of lines that are equal in both plans
 * @param listings the change in heads sold, by listing id, later minus earlier; listings without a change are absent
 * @param intents the change in heads bought, by intent id, later minus earlier; intents without a change are absent
 */
public record PlanDiff(
        Money value,
        Money upperBound,
        List<Change> changes,
        long same,
        Map<String, Long> listings,
        Map<String, Long> intents) {

    /** How a line changed. */
    public enum Kind {
        ADDED,
        DROPPED,
        CHANGED
    }

    /**
     * A pair's delivery in one of the plans.
     *
     * @param heads the number of heads
     * @param deliverOn the day of delivery
     */
    public record Delivery(long heads, LocalDate deliverOn) {}

    /**
     * One pair that the two plans treat differently.
     *
     * @param before its delivery in the earlier plan; empty when there is none
     * @param after its delivery in the later plan; empty when there is none
     */
    public record Change(String listing, String intent, Optional<Delivery> before, Optional<Delivery> after) {
        public Kind kind() {
            if (before.isEmpty()) {
                return Kind.ADDED;
            }
            return after.isEmpty() ? Kind.DROPPED : Kind.CHANGED;
        }

        /** Returns the change in heads, later minus earlier. */
        public long heads() {
            return Math.subtractExact(headsOf(after), headsOf(before));
        }

        private static long headsOf(Optional<Delivery> delivery) {
            return delivery.map(Delivery::heads).orElse(0L);
        }
    }

    public PlanDiff {
        changes = List.copyOf(changes);
        listings = Collections.unmodifiableMap(new LinkedHashMap<>(listings));
        intents = Collections.unmodifiableMap(new LinkedHashMap<>(intents));
    }

    /** Compares two plans. */
    public static PlanDiff between(MatchPlan before, MatchPlan after) {
        return between(PlanClaim.of(before), PlanClaim.of(after));
    }

    /**
     * Compares two plan files. Time: linear in their lines.
     *
     * @throws IllegalArgumentException when a pair occurs twice in one of them
     */
    public static PlanDiff between(PlanClaim before, PlanClaim after) {
        Map<Ends, Delivery> earlier = byEnds(before);
        Map<Ends, Delivery> later = byEnds(after);
        Map<Ends, Delivery> both = new LinkedHashMap<>(earlier);
        later.forEach(both::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        for (Ends ends : both.keySet()) {
            Optional<Delivery> from = Optional.ofNullable(earlier.get(ends));
            Optional<Delivery> to = Optional.ofNullable(later.get(ends));
            if (!from.equals(to)) {
                changes.add(new Change(ends.listing(), ends.intent(), from, to));
            }
        }
        return new PlanDiff(
                after.value().minus(before.value()),
                after.upperBound().minus(before.upperBound()),
                changes,
                both.size() - changes.size(),
                net(changes, Change::listing),
                net(changes, Change::intent));
    }

    private record Ends(String listing, String intent) {}

    private static Map<Ends, Delivery> byEnds(PlanClaim plan) {
        Map<Ends, Delivery> lines = new LinkedHashMap<>();
        for (PlanClaim.Line line : plan.lines()) {
            Ends ends = new Ends(line.listing(), line.intent());
            if (lines.put(ends, new Delivery(line.heads(), line.deliverOn())) != null) {
                throw new IllegalArgumentException(ends + " stands twice");
            }
        }
        return lines;
    }

    private static Map<String, Long> net(List<Change> changes, Function<Change, String> end) {
        Map<String, Long> heads = new LinkedHashMap<>();
        changes.forEach(change -> heads.merge(end.apply(change), change.heads(), Math::addExact));
        heads.values().removeIf(net -> net == 0);
        return heads;
    }
}
