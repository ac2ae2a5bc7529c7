package org.duijie.api.cli;

import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.match.words.Figures;

/**
 * Shows progress as a count on one line, updated after every ten thousand. Shows nothing unless a person watches the
 * terminal.
 */
final class CountLine {
    private static final int EVERY = 10_000;

    private final Voice voice;
    private final String key;
    private long count;
    private int width;

    /** @param key the key of the sentence that shows the count */
    public CountLine(Voice voice, String key) {
        this.voice = voice;
        this.key = key;
    }

    public void step() {
        count++;
        if (count % EVERY == 0 && voice.terminal().watched()) {
            draw(voice.words().say(key, Figures.count(count)));
        }
    }

    public void clear() {
        if (width > 0) {
            draw("");
            voice.terminal().err().print("\r");
            voice.terminal().err().flush();
        }
    }

    private void draw(String text) {
        int wide = DisplayWidth.of(text);
        voice.terminal().err().print("\r" + text + " ".repeat(Math.max(0, width - wide)));
        voice.terminal().err().flush();
        width = wide;
    }
}
