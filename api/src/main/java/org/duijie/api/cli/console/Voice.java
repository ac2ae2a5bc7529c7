package org.duijie.api.cli.console;

/**
 * The output of a command.
 *
 * @param terminal the streams
 * @param words the sentences of a language
 * @param figures the figures in that language
 */
public record Voice(Terminal terminal, Words words, Figures figures) {
    public static Voice of(Terminal terminal, Language language) {
        Words words = Words.in(language);
        return new Voice(terminal, words, new Figures(words));
    }

    /** Prints results. */
    public void say(Iterable<String> lines) {
        lines.forEach(this::say);
    }

    /** Prints a result. */
    public void say(String line) {
        terminal.out().print(line + "\n");
    }

    /** Prints complaints, hints or progress to standard error. */
    public void remark(String line) {
        terminal.err().print(line + "\n");
        terminal.err().flush();
    }
}
