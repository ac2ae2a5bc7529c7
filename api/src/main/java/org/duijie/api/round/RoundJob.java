package org.duijie.api.round;

import java.time.Duration;
import java.util.Optional;
import org.duijie.core.match.plan.Budget;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;

/**
 * A round that this server works on. It ends the round when its time is over, or when the round no longer belongs to
 * this server.
 */
final class RoundJob implements MatchObserver {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final RoundRow row;
    private final RoundBody asked;
    private final Budget budget;
    private volatile Optional<MatchProgress> progress = Optional.empty();
    private volatile boolean stopped;

    /**
     * Starts the job.
     *
     * @param row the round with the fence under which this server took it
     * @param limits how long it may take
     */
    RoundJob(RoundRow row, RoundLimits limits) {
        this.row = row;
        this.asked = RoundBody.kept(row.asked());
        Duration most =
                asked.time().filter(time -> time.compareTo(limits.time()) < 0).orElse(limits.time());
        this.budget = Budget.of(most, System::nanoTime);
    }

    RoundRow row() {
        return row;
    }

    long fence() {
        return row.work().fence();
    }

    RoundBody asked() {
        return asked;
    }

    /** Returns the policy. If only a time is given, the number of steps is not limited. */
    MatchPolicy policy() {
        long usual = asked.time().isPresent() ? Long.MAX_VALUE : MatchPolicy.DEFAULT.steps();
        return MatchPolicy.DEFAULT.withSteps(asked.steps().orElse(usual)).withThreads(THREADS);
    }

    Optional<MatchProgress> progress() {
        return progress;
    }

    /** Requests the end of the work: it stops at its next check, and its result is discarded. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public double spent() {
        if (stopped) {
            return 1;
        }
        double share = budget.spent();
        return asked.time().isPresent() || share >= 1 ? share : 0;
    }

    @Override
    public void progressed(MatchProgress now) {
        progress = Optional.of(now);
    }
}
