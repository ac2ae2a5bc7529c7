package org.duijie.api.cli.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Money;

/** A progress line that is overwritten at most five times a second, and only shown if a person watches the terminal. */
final class ProgressLine {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Voice voice;
    private Optional<String> stage = Optional.empty();
    private Optional<MatchProgress> latest = Optional.empty();
    private long shownAt = -LEAST_NANOS;
    private int shownWidth;

    public ProgressLine(Voice voice) {
        this.voice = voice;
    }

    /**
     * Shows the progress of the match.
     *
     * @param elapsed nanoseconds since the command began
     */
    public void show(MatchProgress progress, long elapsed) {
        latest = Optional.of(progress);
        show(progress.stage().name(), elapsed);
    }

    /** Shows another stage with the figures shown last. */
    public void show(String name, long elapsed) {
        stage = Optional.of(name);
        refresh(elapsed);
    }

    public void refresh(long elapsed) {
        if (voice.terminal().watched() && stage.isPresent() && elapsed - shownAt >= LEAST_NANOS) {
            shownAt = elapsed;
            draw(text(stage.get(), elapsed));
        }
    }

    public void clear() {
        if (shownWidth > 0) {
            draw("");
            voice.terminal().err().print("\r");
            voice.terminal().err().flush();
        }
    }

    private void draw(String text) {
        int width = DisplayWidth.of(text);
        voice.terminal().err().print("\r" + text + " ".repeat(Math.max(0, shownWidth - width)));
        voice.terminal().err().flush();
        shownWidth = width;
    }

    private String text(String name, long elapsed) {
        Words words = voice.words();
        return words.say(
                "progress.line",
                words.say("stage." + name),
                String.format(Locale.ROOT, "%.1f", elapsed / 1e9),
                money(latest.flatMap(MatchProgress::value)),
                money(latest.flatMap(MatchProgress::upperBound)),
                latest.flatMap(MatchProgress::gap).map(this::percent).orElse(TextTable.NONE));
    }

    private String money(Optional<Money> money) {
        return money.map(Figures::yuan).orElse(TextTable.NONE);
    }

    private String percent(Gap gap) {
        return voice.figures().percent(gap);
    }
}
