package org.duijie.api.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.cli.Table.Column;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Stock;
import org.duijie.core.match.Allocation;
import org.duijie.core.quantity.Money;

/** The table of a report: who gives what to whom, when, how much and for how much. By listing in the market's order, then by day. */
final class DeliverySection {
    private static final String UNDER = "  ";
    private static final int WIDEST_NAME = 36;

    private final Voice voice;
    private final Words words;
    private final Names names;
    private final int mostLines;

    DeliverySection(Voice voice, Names names, int mostLines) {
        this.voice = voice;
        this.words = voice.words();
        this.names = names;
        this.mostLines = mostLines;
    }

    List<String> lines(Market market, List<Allocation> allocations) {
        if (allocations.isEmpty()) {
            return List.of(words.say("plan.empty"));
        }
        List<Allocation> shown =
                sorted(market, allocations).stream().limit(mostLines).toList();
        List<String> lines = new ArrayList<>();
        lines.add(words.count("plan.title", allocations.size(), Figures.count(allocations.size())));
        lines.addAll(table(shown, allocations).lines(Table.WIDEST));
        if (shown.size() < allocations.size()) {
            lines.add(words.say("plan.more", Figures.count(allocations.size() - shown.size())));
        }
        return lines;
    }

    private static List<Allocation> sorted(Market market, List<Allocation> allocations) {
        Map<String, Integer> order = new HashMap<>();
        market.listings().forEach(listing -> order.put(listing.id(), order.size()));
        return allocations.stream()
                .sorted(Comparator.comparing((Allocation line) -> order.getOrDefault(line.listing(), order.size()))
                        .thenComparing(Allocation::deliverOn))
                .toList();
    }

    private Table table(List<Allocation> shown, List<Allocation> all) {
        Table table = new Table(
                Column.left(words.say("plan.fromTo")),
                Column.left(words.say("plan.day")),
                Column.right(words.say("plan.head")),
                Column.right(words.say("plan.jin")),
                Column.right(words.say("plan.price")),
                Column.right(words.say("plan.amount")));
        int decimals = shown.stream()
                .mapToInt(line -> Figures.jinDecimals(line.weight()))
                .max()
                .orElse(0);
        String above = "";
        for (Allocation line : shown) {
            if (!line.listing().equals(above)) {
                table.row(names.stock(names.listing(line.listing())));
            }
            addRow(table, line, decimals);
            above = line.listing();
        }
        addTotal(table, all, decimals);
        return table;
    }

    private void addRow(Table table, Allocation line, int decimals) {
        Listing listing = names.listing(line.listing());
        String headWord = names.headWord(listing);
        table.row(
                UNDER + DisplayWidth.cutBeforeMark(names.buyerInTable(names.intent(line.intent())), WIDEST_NAME),
                line.deliverOn().toString(),
                isCounted(listing) ? voice.figures().headCell(headsOf(line), headWord) : Table.NONE,
                Figures.jin(line.weight(), decimals),
                voice.figures().priceCell(line.price(), names.soldWord(listing)),
                Figures.yuan(line.amount()));
    }

    private void addTotal(Table table, List<Allocation> all, int decimals) {
        Tally tally = new Tally();
        Money amount = Money.ZERO;
        for (Allocation line : all) {
            boolean counted = isCounted(names.listing(line.listing()));
            tally.add(
                    counted ? headsOf(line) : 0,
                    names.headWord(names.listing(line.listing())),
                    BigInteger.valueOf(line.weight().grams()));
            amount = amount.plus(line.amount());
        }
        table.total(
                words.say("plan.total"),
                "",
                tally.sumCell(voice),
                Figures.jin(tally.grams(), decimals),
                "",
                Figures.yuan(amount));
    }

    /** The heads of a line, out of their packs. */
    private long headsOf(Allocation line) {
        return Math.multiplyExact(
                line.heads().count(), names.listing(line.listing()).stock().each());
    }

    private static boolean isCounted(Listing listing) {
        return listing.stock() instanceof Stock.ByCount;
    }
}
