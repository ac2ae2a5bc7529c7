package org.duijie.api.cli.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.file.PlanFile.Elapsed;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;

/**
 * Limits and measures the time of {@code match}, from reading to writing. It ends a stage when its time is over or the
 * user interrupts, and shows the current stage.
 */
final class RoundWatch implements MatchObserver {
    private final Voice voice;
    private final Schedule schedule;
    private final Interruption interruption;
    private final ProgressLine line;
    private long began;
    private long compiled;
    private long ended;

    RoundWatch(Voice voice, Optional<Duration> budget, Interruption interruption) {
        this.voice = voice;
        this.schedule = new Schedule(budget);
        this.interruption = interruption;
        this.line = new ProgressLine(voice);
    }

    void reading() {
        line.show("READ", now());
    }

    /** Notes that the market has been read and the round begins. */
    void read() {
        began = now();
        schedule.read(began);
        interruption.roundBegins();
    }

    @Override
    public double spent() {
        long now = now();
        line.refresh(now);
        return interruption.isAsked() ? 1 : schedule.roundSpent(now);
    }

    @Override
    public void progressed(MatchProgress progress) {
        long now = now();
        if (progress.stage() != Stage.COMPILE && compiled == 0) {
            compiled = now - began;
        }
        line.show(progress, now);
    }

    void explaining() {
        line.show("EXPLAIN", now());
    }

    /** Returns whether the time for explaining is over. */
    boolean isExplained() {
        long now = now();
        line.refresh(now);
        return interruption.isAsked() || schedule.isExplained(now);
    }

    void writing() {
        ended = now() - began;
        line.show("WRITE", now());
    }

    /** Clears the progress line to make room for other output. */
    void end() {
        line.clear();
    }

    /** Returns how long the round took, reasons included. */
    Elapsed elapsed() {
        return new Elapsed(TimeUnit.NANOSECONDS.toMillis(compiled), TimeUnit.NANOSECONDS.toMillis(ended - compiled));
    }

    private long now() {
        return voice.terminal().nanos().getAsLong();
    }
}
