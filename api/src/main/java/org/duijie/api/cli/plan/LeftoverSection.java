package org.duijie.api.cli.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Quantity;

/** Lists unsold stock or unmet demand: how much, why, and the smallest change that would help. */
final class LeftoverSection {
    private static final String ENTRY = "  ";
    private static final String REASON = "      ";

    private final Voice voice;
    private final Words words;
    private final String side;
    private final int mostEntries;

    /**
     * Makes a section.
     *
     * @param side {@code listing} or {@code intent}: whose leftovers are listed
     */
    LeftoverSection(Voice voice, String side, int mostEntries) {
        this.voice = voice;
        this.words = voice.words();
        this.side = side;
        this.mostEntries = mostEntries;
    }

    List<String> lines(List<Leftover> all) {
        List<Leftover> open = all.stream().filter(Leftover::isOpen).toList();
        if (open.isEmpty()) {
            return List.of(words.say("left.none." + side));
        }
        List<String> lines = new ArrayList<>();
        lines.add(title(all));
        open.stream()
                .sorted(Comparator.comparing(leftover -> leftover.why().isEmpty()))
                .limit(mostEntries)
                .forEach(leftover -> add(lines, leftover));
        if (open.size() > mostEntries) {
            lines.add(ENTRY + words.say("left.more." + side, Figures.count(open.size() - mostEntries)));
        }
        long unexplained = open.stream().filter(Leftover::isUnexplained).count();
        if (unexplained > 0) {
            lines.add(ENTRY + words.say("left.unexplained." + side, Figures.count(unexplained)));
        }
        return lines;
    }

    private String title(List<Leftover> all) {
        Tally open = new Tally();
        Tally whole = new Tally();
        for (Leftover leftover : all) {
            open.add(leftover.open(), leftover.headWord(), leftover.sumWord());
            whole.add(leftover.whole(), leftover.headWord(), leftover.sumWord());
        }
        return words.say("left.title." + side, open.text(voice), whole.text(voice));
    }

    private void add(List<String> lines, Leftover leftover) {
        String open = said(leftover, leftover.open());
        String whole = said(leftover, leftover.whole());
        lines.add(ENTRY
                + words.say((leftover.isAll() ? "left.all." : "left.some.") + side, leftover.name(), open, whole));
        if (leftover.isRemainder()) {
            lines.add(REASON + words.say("left.why", words.say("left.remainder")));
        }
        leftover.why().ifPresent(why -> {
            lines.add(REASON + words.say("left.why", why.limit()));
            why.remedy().ifPresent(remedy -> lines.add(REASON + words.say("left.remedy", remedy)));
            why.refused().ifPresent(refused -> lines.add(REASON + refused));
        });
    }

    private String said(Leftover leftover, Quantity quantity) {
        return voice.figures().quantity(quantity, leftover.headWord(), leftover.container());
    }
}
