package org.duijie.api.cli.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.cli.plan.TextTable.Column;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanDiff.Change;
import org.duijie.core.match.check.PlanDiff.Delivery;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;

/** The lines in which two plans differ, by listing in the market's order. */
final class DiffLineSection {
    private static final int WIDEST_NAME = 36;
    private static final String UNDER = "  ";

    private final Words words;
    private final Names names;
    private final TableNames inTables;
    private final StockText stock;
    private final Market market;
    private final int mostLines;

    DiffLineSection(Voice voice, Names names, Market market, int mostLines) {
        this.words = voice.words();
        this.names = names;
        this.inTables = new TableNames(names, market);
        this.stock = new StockText(voice, names);
        this.market = market;
        this.mostLines = mostLines;
    }

    List<String> lines(List<Change> changes) {
        TextTable table = new TextTable(
                Column.left(words.say("plan.fromTo")),
                Column.right(words.say("diff.before")),
                Column.right(words.say("diff.after")),
                Column.right(words.say("diff.change")),
                Column.right(words.say("diff.dayBefore")),
                Column.right(words.say("diff.dayAfter")));
        Map<String, Integer> order = new HashMap<>();
        market.listings().forEach(listing -> order.put(listing.id(), order.size()));
        String above = "";
        for (Change change : changes.stream()
                .sorted(Comparator.comparing(line -> order.getOrDefault(line.listing(), order.size())))
                .limit(mostLines)
                .toList()) {
            Listing listing = names.listing(change.listing());
            if (!listing.id().equals(above)) {
                table.row(names.stock(listing));
            }
            addRow(table, listing, change);
            above = listing.id();
        }
        List<String> lines = new ArrayList<>(table.lines(TextTable.WIDEST));
        if (changes.size() > mostLines) {
            lines.add(words.say("plan.more", Figures.count(changes.size() - mostLines)));
        }
        return lines;
    }

    private void addRow(TextTable table, Listing listing, Change change) {
        table.row(
                UNDER + DisplayWidth.cutBeforeMark(inTables.buyer(names.intent(change.intent())), WIDEST_NAME),
                change.before()
                        .map(delivery -> stock.heads(listing, delivery.heads()))
                        .orElse(TextTable.NONE),
                change.after()
                        .map(delivery -> stock.heads(listing, delivery.heads()))
                        .orElse(TextTable.NONE),
                change.heads() == 0 ? TextTable.NONE : stock.signed(listing, change.heads()),
                day(change.before()),
                day(change.after()));
    }

    private static String day(Optional<Delivery> delivery) {
        return delivery.map(each -> each.deliverOn().toString()).orElse(TextTable.NONE);
    }
}
