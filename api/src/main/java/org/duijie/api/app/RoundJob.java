package org.duijie.api.app;

import java.time.Duration;
import java.util.Optional;
import org.duijie.api.codec.RoundBody;
import org.duijie.api.store.RoundRow;
import org.duijie.api.store.RoundRow.Progress;
import org.duijie.core.match.MatchObserver;
import org.duijie.core.match.MatchPolicy;
import org.duijie.core.match.MatchProgress;

/** One round that this server works on: watches it by the clock, ends it when its time is spent or it is no longer ours. */
final class RoundJob implements MatchObserver {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final RoundRow row;
    private final RoundBody asked;
    private final long start = System.nanoTime();
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopped;

    /** @param row as it stood when it was taken up: its fence is ours */
    RoundJob(RoundRow row) {
        this.row = row;
        this.asked = RoundBody.kept(row.asked());
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

    /** A time without steps means as many steps as the time allows. */
    MatchPolicy policy() {
        long usual = asked.time().isPresent() ? Long.MAX_VALUE : MatchPolicy.DEFAULT.steps();
        return MatchPolicy.DEFAULT.withSteps(asked.steps().orElse(usual)).withThreads(THREADS);
    }

    Progress progress() {
        return progress;
    }

    /** Ends the work as soon as it looks up; what it found counts for nothing. */
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
        Optional<Duration> most = asked.time();
        return most.map(time -> (double) (System.nanoTime() - start) / time.toNanos())
                .orElse(0.0);
    }

    @Override
    public void progressed(MatchProgress now) {
        progress = RoundView.kept(now);
    }
}
