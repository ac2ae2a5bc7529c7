package org.duijie.api.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.api.codec.Elapsed;
import org.duijie.core.match.MatchObserver;
import org.duijie.core.match.MatchProgress;
import org.duijie.core.match.MatchProgress.Stage;

/** Watches a round by the clock: ends it when the time is spent or the user has had enough, times its stages, shows how far it is. */
final class RoundWatch implements MatchObserver {
    private final Voice voice;
    private final Optional<Duration> budget;
    private final Interruption interruption;
    private final ProgressLine line;
    private final long start;
    private long compiled;
    private long ended;

    RoundWatch(Voice voice, Optional<Duration> budget, Interruption interruption) {
        this.voice = voice;
        this.budget = budget;
        this.interruption = interruption;
        this.line = new ProgressLine(voice);
        this.start = voice.terminal().nanos().getAsLong();
    }

    @Override
    public double spent() {
        long elapsed = elapsedNanos();
        line.refresh(elapsed);
        return interruption.isAsked()
                ? 1
                : budget.map(most -> (double) elapsed / most.toNanos()).orElse(0.0);
    }

    @Override
    public void progressed(MatchProgress progress) {
        long elapsed = elapsedNanos();
        if (progress.stage() != Stage.COMPILE && compiled == 0) {
            compiled = elapsed;
        }
        line.show(progress, elapsed);
    }

    /** The round is over. */
    void end() {
        ended = elapsedNanos();
        line.clear();
    }

    Elapsed elapsed() {
        return new Elapsed(TimeUnit.NANOSECONDS.toMillis(compiled), TimeUnit.NANOSECONDS.toMillis(ended - compiled));
    }

    private long elapsedNanos() {
        return voice.terminal().nanos().getAsLong() - start;
    }
}
