package org.duijie.api.cli.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.cli.plan.TextTable.Column;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** The parties that sell or buy a different quantity in the other plan. */
final class DiffPartySection {
    private static final int WIDEST_NAME = 36;

    private final Voice voice;
    private final Words words;
    private final Names names;
    private final TableNames inTables;
    private final StockText stock;
    private final Market market;
    private final int mostLines;

    DiffPartySection(Voice voice, Names names, Market market, int mostLines) {
        this.voice = voice;
        this.words = voice.words();
        this.names = names;
        this.inTables = new TableNames(names, market);
        this.stock = new StockText(voice, names);
        this.market = market;
        this.mostLines = mostLines;
    }

    List<String> lines(PlanClaim before, PlanClaim after, PlanDiff diff) {
        List<String> lines = new ArrayList<>(table("diff.listings", listings(before, after, diff)));
        lines.addAll(table("diff.intents", intents(before, after)));
        return lines;
    }

    /** A party whose total changes: its name, the total before and after, and the difference. */
    private record Party(String name, String before, String after, String change) {}

    private List<String> table(String heading, List<Party> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(
                Column.left(words.say(heading)),
                Column.right(words.say("diff.before")),
                Column.right(words.say("diff.after")),
                Column.right(words.say("diff.change")));
        parties.stream()
                .limit(mostLines)
                .forEach(party -> table.row(party.name(), party.before(), party.after(), party.change()));
        List<String> lines = new ArrayList<>(table.lines(TextTable.WIDEST));
        if (parties.size() > mostLines) {
            lines.add(words.say("diff.more", Figures.count(parties.size() - mostLines)));
        }
        lines.add("");
        return lines;
    }

    private List<Party> listings(PlanClaim before, PlanClaim after, PlanDiff diff) {
        Map<String, Long> gave = sums(before, PlanClaim.Line::listing, PlanClaim.Line::heads);
        Map<String, Long> gives = sums(after, PlanClaim.Line::listing, PlanClaim.Line::heads);
        return market.listings().stream()
                .filter(listing -> diff.listings().containsKey(listing.id()))
                .map(listing -> new Party(
                        DisplayWidth.cutBeforeMark(inTables.seller(listing), WIDEST_NAME),
                        stock.heads(listing, gave.getOrDefault(listing.id(), 0L)),
                        stock.heads(listing, gives.getOrDefault(listing.id(), 0L)),
                        stock.signed(listing, diff.listings().getOrDefault(listing.id(), 0L))))
                .toList();
    }

    /**
     * Adds the intents whose quantities differ. Each quantity is in the unit of the demand, because the same number of
     * heads may weigh more than before.
     */
    private List<Party> intents(PlanClaim before, PlanClaim after) {
        Map<String, Long> got = sums(before, PlanClaim.Line::intent, this::measure);
        Map<String, Long> gets = sums(after, PlanClaim.Line::intent, this::measure);
        List<Party> parties = new ArrayList<>();
        for (PurchaseIntent intent : market.intents()) {
            long from = got.getOrDefault(intent.id(), 0L);
            long to = gets.getOrDefault(intent.id(), 0L);
            if (from != to) {
                parties.add(new Party(
                        DisplayWidth.cutBeforeMark(inTables.buyer(intent), WIDEST_NAME),
                        measured(intent, from),
                        measured(intent, to),
                        Figures.signed(Long.compare(to, from), measured(intent, Math.abs(to - from)))));
            }
        }
        return parties;
    }

    private long measure(PlanClaim.Line line) {
        PurchaseIntent intent = names.intent(line.intent());
        return market.pair(names.listing(line.listing()), intent).measure(line.heads(), line.deliverOn());
    }

    private String measured(PurchaseIntent intent, long measure) {
        Quantity quantity = intent.demand().byCount() ? Heads.of(measure) : Weight.ofGrams(measure);
        return voice.figures().quantity(quantity, names.headWord(intent));
    }

    private static Map<String, Long> sums(
            PlanClaim plan, Function<PlanClaim.Line, String> end, Function<PlanClaim.Line, Long> amount) {
        Map<String, Long> sums = new HashMap<>();
        plan.lines().forEach(line -> sums.merge(end.apply(line), amount.apply(line), Math::addExact));
        return sums;
    }
}
