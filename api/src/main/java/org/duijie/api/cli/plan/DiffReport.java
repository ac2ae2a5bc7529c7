package org.duijie.api.cli.plan;

import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.quantity.Money;

/** A report for liaisons on the differences between two plans: by line, by party, and in value. */
final class DiffReport {
    private static final int MOST_LINES = 100;

    private final Voice voice;
    private final Words words;
    private final DiffLineSection lines;
    private final DiffPartySection parties;
    private final DiffPaySection pay;

    /**
     * Makes a report.
     *
     * @param all whether to print every line, however many there are
     */
    public DiffReport(Voice voice, Market market, boolean all) {
        Names names = voice.text(market).names();
        int mostLines = all ? Integer.MAX_VALUE : MOST_LINES;
        this.voice = voice;
        this.words = voice.words();
        this.lines = new DiffLineSection(voice, names, market, mostLines);
        this.parties = new DiffPartySection(voice, names, market, mostLines);
        this.pay = new DiffPaySection(voice, names, market, mostLines);
    }

    public void print(PlanClaim before, PlanClaim after, PlanDiff diff) {
        if (diff.changes().isEmpty()) {
            voice.say(words.say("diff.same", Figures.count(diff.same())));
        } else {
            voice.say(title(diff));
            voice.say(lines.lines(diff.changes()));
            voice.say("");
            voice.say(parties.lines(before, after, diff));
            voice.say(pay.prices(diff.changes()));
            Money paid = pay.paid(before);
            Money pays = pay.paid(after);
            voice.say(money("diff.paid", paid, pays, pays.minus(paid)));
        }
        voice.say(money("diff.value", before.value(), after.value(), diff.value()));
        voice.say(money("diff.bound", before.upperBound(), after.upperBound(), diff.upperBound()));
    }

    private String title(PlanDiff diff) {
        return words.say(
                "diff.title",
                count(diff, PlanDiff.Kind.ADDED),
                count(diff, PlanDiff.Kind.DROPPED),
                count(diff, PlanDiff.Kind.CHANGED),
                Figures.count(diff.same()));
    }

    private static String count(PlanDiff diff, PlanDiff.Kind kind) {
        return Figures.count(
                diff.changes().stream().filter(change -> change.kind() == kind).count());
    }

    private String money(String key, Money before, Money after, Money change) {
        Figures figures = voice.figures();
        String unsigned = figures.exactMoney(change.micros() < 0 ? Money.ZERO.minus(change) : change);
        return words.say(
                key,
                figures.exactMoney(before),
                figures.exactMoney(after),
                Figures.signed(Long.signum(change.micros()), unsigned));
    }
}
