package org.duijie.api.round;

import java.time.Duration;
import org.duijie.api.round.RoundRow.Progress;
import org.duijie.core.match.plan.Budget;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;

/**
 * One round that this server works on. It watches the round by the clock, and ends it when its time is spent or it
 * belongs to this server no longer.
 */
final class RoundJob implements MatchObserver {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final RoundRow row;
    private final RoundBody asked;
    private final Budget budget;
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopped;

    /**
     * Starts the job.
     *
     * @param row the round as it was taken, with this server's fence
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

    /** Returns the policy. A time without steps means as many steps as the time allows. */
    MatchPolicy policy() {
        long usual = asked.time().isPresent() ? Long.MAX_VALUE : MatchPolicy.DEFAULT.steps();
        return MatchPolicy.DEFAULT.withSteps(asked.steps().orElse(usual)).withThreads(THREADS);
    }

    Progress progress() {
        return progress;
    }

    /** Ends the work at its next check; its result is dropped. */
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
        progress = RoundView.kept(now);
    }
}
