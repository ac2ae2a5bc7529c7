package org.duijie.api.cli.console;

/** How far something long is: a count that is written over, every ten thousand, and only where a person watches. */
public final class CountLine {
    private static final int EVERY = 10_000;

    private final Voice voice;
    private final String key;
    private long count;
    private int width;

    /** @param key the sentence that tells the count */
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
