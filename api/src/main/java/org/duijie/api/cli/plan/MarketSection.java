package org.duijie.api.cli.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.cli.plan.TextTable.Column;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.product.ProductPath;

/** The head of a report: the market's day and size, the supply by product, and the demand by kind of buyer. */
final class MarketSection {
    private static final int MOST_PRODUCTS = 12;

    private final Voice voice;
    private final Words words;
    private final Names names;

    MarketSection(Voice voice, Names names) {
        this.voice = voice;
        this.words = voice.words();
        this.names = names;
    }

    List<String> lines(Market market, MatchPlan plan) {
        String pairs = Figures.count(plan.pairs());
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "market.head",
                market.asOf().toString(),
                listings(market.listings().size()),
                intents(market.intents().size()),
                plan.allPairs()
                        ? words.count("market.pairs", plan.pairs(), pairs)
                        : words.say("market.pairs.least", pairs)));
        lines.add("");
        lines.addAll(offered(market.listings()));
        lines.add("");
        lines.addAll(wanted(market.intents()));
        return lines;
    }

    private String listings(long count) {
        return words.count("market.listings", count, Figures.count(count));
    }

    private String intents(long count) {
        return words.count("market.intents", count, Figures.count(count));
    }

    private List<String> offered(List<Listing> listings) {
        Map<ProductPath, Tally> byProduct = new LinkedHashMap<>();
        for (Listing listing : listings) {
            byProduct
                    .computeIfAbsent(listing.product(), any -> new Tally())
                    .add(
                            counted(listing.stock()),
                            names.headWord(listing),
                            names.sumWord(listing),
                            grams(listing.stock()));
        }
        TextTable table = new TextTable(
                Column.left(words.say("offered.product")),
                Column.right(words.say("offered.listings")),
                Column.right(words.say("column.head")),
                Column.right(words.say("column.jin")));
        byProduct.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ProductPath, Tally> entry) ->
                                entry.getValue().grams())
                        .reversed())
                .limit(MOST_PRODUCTS)
                .forEach(entry -> row(table, names.product(entry.getKey()), entry.getValue()));
        List<String> lines = titled("offered.title", table);
        if (byProduct.size() > MOST_PRODUCTS) {
            lines.add(words.say("offered.more", Figures.count(byProduct.size() - MOST_PRODUCTS)));
        }
        return lines;
    }

    private List<String> wanted(List<PurchaseIntent> intents) {
        Map<BuyerKind, Tally> byKind = new EnumMap<>(BuyerKind.class);
        for (PurchaseIntent intent : intents) {
            byKind.computeIfAbsent(intent.kind(), any -> new Tally())
                    .add(intent.demand().upTo(), names.headWord(intent), names.sumWord(intent));
        }
        TextTable table = new TextTable(
                Column.left(words.say("wanted.buyers")),
                Column.right(words.say("wanted.intents")),
                Column.right(words.say("column.head")),
                Column.right(words.say("column.jin")));
        byKind.forEach((kind, tally) -> row(table, words.say("kind." + kind.word()), tally));
        return titled("wanted.title", table);
    }

    private List<String> titled(String key, TextTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(key));
        lines.addAll(table.lines());
        return lines;
    }

    private void row(TextTable table, String name, Tally tally) {
        table.row(name, Figures.count(tally.parties()), tally.headCell(voice), tally.jinCell());
    }

    private static long counted(Stock stock) {
        return stock instanceof Stock.ByCount counted ? counted.stated().count() : 0;
    }

    private static BigInteger grams(Stock stock) {
        return stock instanceof Stock.ByWeight byWeight
                ? BigInteger.valueOf(byWeight.total().grams())
                : BigInteger.valueOf(counted(stock))
                        .multiply(BigInteger.valueOf(stock.meanWeight().grams()));
    }
}
