package org.duijie.api.cli.console;

import org.duijie.core.market.Market;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.PlanText;

/**
 * Writes the output of a command.
 *
 * @param terminal the streams
 * @param words the sentences of a language
 * @param figures the figures in that language
 */
public record Voice(Terminal terminal, Words words, Figures figures) {
    public static Voice of(Terminal terminal, Language language) {
        Words words = Words.in(language);
        return new Voice(terminal, words, Figures.in(language.locale()));
    }

    /** Returns the texts for a plan of {@code market}. */
    public PlanText text(Market market) {
        return PlanText.of(market, words.language().locale());
    }

    /** Prints results. */
    public void say(Iterable<String> lines) {
        lines.forEach(this::say);
    }

    /** Prints a result. */
    public void say(String line) {
        terminal.out().print(line + "\n");
    }

    /**
     * Prints complaints, hints or progress to standard error. What it quotes of files and options cannot act on the
     * terminal.
     */
    public void remark(String line) {
        terminal.err().print(Visible.text(line) + "\n");
        terminal.err().flush();
    }
}
