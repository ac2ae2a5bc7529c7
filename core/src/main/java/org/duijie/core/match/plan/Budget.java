package org.duijie.core.match.plan;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A time budget by the caller's clock, for the core has none. It ends a round, and explaining too where it is asked:
 *
 * <pre>{@code
 * Budget budget = Budget.of(Duration.ofSeconds(2), System::nanoTime);
 * MatchPlan plan = Matcher.match(market, budget);
 * Explainer.of(market, plan).explain(plan, ExplainPolicy.DEFAULT.withStop(budget::isSpent));
 * }</pre>
 *
 * <p>A round checks the clock about every tenth of a millisecond of its work. It then ends within milliseconds, in a
 * province within tenths of a second, with a feasible plan and a valid bound. The time counts from {@link #of}; create
 * one for each round.
 */
public final class Budget implements MatchObserver {
    private final long most;
    private final LongSupplier nanos;
    private final long began;

    private Budget(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /**
     * A budget that counts from now.
     *
     * @param time how long, above zero; what is past {@link Long#MAX_VALUE} nanoseconds, some 292 years, counts as that
     * @param nanos a clock in nanoseconds that never goes back, such as {@code System::nanoTime}; its zero may be any
     *     moment. Only the thread that uses the budget asks it
     * @throws IllegalArgumentException when {@code time} is zero or below
     */
    public static Budget of(Duration time, LongSupplier nanos) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("a budget of " + time + " leaves no time; give more than zero");
        }
        return new Budget(inNanos(time), nanos);
    }

    private static long inNanos(Duration time) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        return time.compareTo(longest) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    /** The share of the time that is over: 0 at the beginning, 1 or more when it is spent. */
    @Override
    public double spent() {
        return (double) (nanos.getAsLong() - began) / most;
    }

    /** Whether the time is over. */
    public boolean isSpent() {
        return nanos.getAsLong() - began >= most;
    }
}
