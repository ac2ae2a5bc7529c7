package org.duijie.core.match.plan;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A time budget measured with the caller's clock, because the core has no clock. A budget ends a round. It can also end
 * the explaining, as in this example:
 *
 * <pre>{@code
 * Budget budget = Budget.of(Duration.ofSeconds(2), System::nanoTime);
 * MatchPlan plan = Matcher.match(market, budget);
 * Explainer.of(market, plan).explain(plan, ExplainPolicy.DEFAULT.withStop(budget::isSpent));
 * }</pre>
 *
 * <p>A round checks the clock about every tenth of a millisecond of its work. When the time is over, the round ends
 * within milliseconds (for a province, within tenths of a second) with a feasible plan and a valid bound. The time runs
 * from the call of {@link #of} and never starts again, so create a new budget for each round and the explaining of its
 * plan. A round with a budget whose time is over ends at once, with the first plan it has.
 */
public final class Budget implements MatchObserver {
    private final long most;
    private final LongSupplier nanos;
    private final long began;
    private long elapsed;

    private Budget(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /**
     * Returns a budget that starts now.
     *
     * @param time the duration, above zero, at most {@link Long#MAX_VALUE} nanoseconds (some 292 years); a longer
     *     duration is cut to that
     * @param nanos a monotonic clock in nanoseconds with any zero, such as {@code System::nanoTime}. Only the thread
     *     that uses the budget calls it. If it goes back, the longest time seen counts; if it goes back below its
     *     first value, the time is over
     * @throws IllegalArgumentException when {@code time} is zero or below
     */
    public static Budget of(Duration time, LongSupplier nanos) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(nanos, "nanos");
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("a budget of " + time + " leaves no time; give more than zero");
        }
        return new Budget(inNanos(time), nanos);
    }

    private static long inNanos(Duration time) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        return time.compareTo(longest) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    /**
     * Returns the share of the time that has passed: 0 at the beginning, 1 or more when the time is over. It never
     * falls.
     */
    @Override
    public double spent() {
        return (double) elapsed() / most;
    }

    /** Returns whether the time is over. Once it is over, it stays over. */
    public boolean isSpent() {
        return elapsed() >= most;
    }

    private long elapsed() {
        long now = nanos.getAsLong() - began;
        elapsed = now < 0 ? Long.MAX_VALUE : Math.max(elapsed, now);
        return elapsed;
    }
}
