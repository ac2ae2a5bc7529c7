package org.duijie.api.cli.console;

/**
 * What a command speaks with.
 *
 * @param terminal where to
 * @param words in which language
 * @param figures how figures are written in it
 */
public record Voice(Terminal terminal, Words words, Figures figures) {
    public static Voice of(Terminal terminal, Language language) {
        Words words = Words.in(language);
        return new Voice(terminal, words, new Figures(words));
    }

    /** Says what was asked for. */
    public void say(Iterable<String> lines) {
        lines.forEach(this::say);
    }

    /** Says what was asked for. */
    public void say(String line) {
        terminal.out().print(line + "\n");
    }

    /** Says what is beside it: complaints, hints, progress. */
    public void remark(String line) {
        terminal.err().print(line + "\n");
        terminal.err().flush();
    }
}
