package org.duijie.api.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.core.match.Gap;
import org.duijie.core.match.MatchProgress;
import org.duijie.core.quantity.Money;

/** One line that is written over, five times a second at most, and only where a person watches. */
final class ProgressLine {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Voice voice;
    private Optional<MatchProgress> latest = Optional.empty();
    private long shownAt = -LEAST_NANOS;
    private int shownWidth;

    ProgressLine(Voice voice) {
        this.voice = voice;
    }

    /** @param elapsed nanoseconds since the round began */
    void show(MatchProgress progress, long elapsed) {
        latest = Optional.of(progress);
        refresh(elapsed);
    }

    void refresh(long elapsed) {
        if (voice.terminal().watched() && latest.isPresent() && elapsed - shownAt >= LEAST_NANOS) {
            shownAt = elapsed;
            draw(text(latest.get(), elapsed));
        }
    }

    void clear() {
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

    private String text(MatchProgress progress, long elapsed) {
        Words words = voice.words();
        return words.say(
                "progress.line",
                words.say("stage." + progress.stage()),
                String.format(Locale.ROOT, "%.1f", elapsed / 1e9),
                money(progress.value()),
                money(progress.upperBound()),
                progress.gap().map(this::percent).orElse(Table.NONE));
    }

    private String money(Optional<Money> money) {
        return money.map(Figures::yuan).orElse(Table.NONE);
    }

    private String percent(Gap gap) {
        return voice.figures().percent(gap);
    }
}
