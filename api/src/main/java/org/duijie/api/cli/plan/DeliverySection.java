package org.duijie.api.cli.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.cli.plan.TextTable.Column;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * The table of deliveries in a report: who sells what to whom, when, how much and at what price. Ordered by listing as
 * in the market, then by day.
 */
final class DeliverySection {
    private static final String UNDER = "  ";
    /** The beginning of a line with only a buyer's name; the buyer's figures are on the next line. */
    private static final String ABOVE = " ";

    private final Voice voice;
    private final Words words;
    private final Names names;
    private final TableNames inTables;
    private final Market market;
    private final int mostLines;

    DeliverySection(Voice voice, Names names, Market market, int mostLines) {
        this.voice = voice;
        this.words = voice.words();
        this.names = names;
        this.inTables = new TableNames(names, market);
        this.market = market;
        this.mostLines = mostLines;
    }

    List<String> lines(MatchPlan plan) {
        List<Allocation> allocations = plan.allocations();
        if (allocations.isEmpty()) {
            return List.of(words.say(plan.gap().isClosed() ? "plan.empty" : "plan.noneFound"));
        }
        List<Allocation> shown = sorted(allocations).stream().limit(mostLines).toList();
        List<String> lines = new ArrayList<>();
        lines.add(words.count("plan.title", allocations.size(), Figures.count(allocations.size())));
        lines.addAll(fitting(shown, allocations).lines(TextTable.WIDEST));
        if (shown.size() < allocations.size()) {
            lines.add(words.say("plan.more", Figures.count(allocations.size() - shown.size())));
        }
        return lines;
    }

    private List<Allocation> sorted(List<Allocation> allocations) {
        Map<String, Integer> order = new HashMap<>();
        market.listings().forEach(listing -> order.put(listing.id(), order.size()));
        return allocations.stream()
                .sorted(Comparator.comparing((Allocation line) -> order.getOrDefault(line.listing(), order.size()))
                        .thenComparing(Allocation::deliverOn))
                .toList();
    }

    /** The layouts of the lines, chosen to fit the columns of an 80-column terminal uncut. */
    private enum Layout {
        /** The buyer on the line of the figures. */
        BESIDE,
        /** The buyer on a line above the figures. */
        ABOVE,
        /** The buyer and the price on a line above the other figures. */
        PRICE_ABOVE
    }

    private TextTable fitting(List<Allocation> shown, List<Allocation> all) {
        for (Layout layout : List.of(Layout.BESIDE, Layout.ABOVE)) {
            TextTable table = table(shown, all, layout);
            if (table.natural() <= TextTable.WIDEST) {
                return table;
            }
        }
        return table(shown, all, Layout.PRICE_ABOVE);
    }

    private TextTable table(List<Allocation> shown, List<Allocation> all, Layout layout) {
        TextTable table = new TextTable(
                Column.left(words.say(layout == Layout.BESIDE ? "plan.fromTo" : "plan.day")),
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
                table.row(inTables.stock(names.listing(line.listing()), TextTable.WIDEST));
            }
            addRow(table, line, decimals, layout);
            above = line.listing();
        }
        addTotal(table, all, decimals);
        return table;
    }

    private void addRow(TextTable table, Allocation line, int decimals, Layout layout) {
        Listing listing = names.listing(line.listing());
        String buyer = inTables.buyer(names.intent(line.intent()));
        String price = voice.figures().of(listing).priceCell(line.price(), names.soldWord(listing));
        if (layout != Layout.BESIDE) {
            table.row(above(line, layout == Layout.ABOVE ? "" : price));
        }
        table.row(
                UNDER + (layout == Layout.BESIDE ? DisplayWidth.unmarked(buyer) : line.deliverOn()),
                layout == Layout.BESIDE ? line.deliverOn().toString() : "",
                headCell(line, listing),
                Figures.jin(line.weight(), decimals),
                layout == Layout.PRICE_ABOVE ? "" : price,
                Figures.yuan(line.amount()));
    }

    /** Returns the line above the figures: the buyer's name, and the buyer's id if the name has to be cut. */
    private String above(Allocation line, String price) {
        PurchaseIntent intent = names.intent(line.intent());
        String whole = above(inTables.buyer(intent), price);
        return DisplayWidth.of(whole) <= TextTable.WIDEST ? whole : above(inTables.buyerWithId(intent), price);
    }

    private String above(String buyer, String price) {
        return ABOVE + (price.isEmpty() ? buyer : names.of(buyer, price));
    }

    /**
     * Returns the number of heads, or the number of packs if the price is for a pack. So the count times the price is
     * the amount.
     */
    private String headCell(Allocation line, Listing listing) {
        Basis basis = line.price().basis();
        if (basis == Basis.PACK || (basis == Basis.HEAD && !isCounted(listing))) {
            return voice.figures()
                    .of(listing)
                    .packsOf(line.heads().count(), Tally.of(listing.stock(), Heads.of(1)), names.headWord(listing));
        }
        return isCounted(listing) ? voice.figures().headCell(headsOf(line), names.headWord(listing)) : TextTable.NONE;
    }

    private void addTotal(TextTable table, List<Allocation> all, int decimals) {
        Tally tally = new Tally();
        Money amount = Money.ZERO;
        for (Allocation line : all) {
            boolean counted = isCounted(names.listing(line.listing()));
            tally.add(
                    counted ? headsOf(line) : 0,
                    names.headWord(names.listing(line.listing())),
                    names.sumWord(names.listing(line.listing())),
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

    /** Returns the number of heads of a line, including the heads in packs. */
    private long headsOf(Allocation line) {
        return Math.multiplyExact(
                line.heads().count(), names.listing(line.listing()).stock().each());
    }

    private static boolean isCounted(Listing listing) {
        return listing.stock() instanceof Stock.ByCount;
    }
}
