package org.duijie.api.cli.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.cli.plan.TextTable.Column;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.OneSold;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/** A report on why a pair can or cannot trade: rule by rule, with the terms of both sides and the remedy. */
final class ExplanationReport {
    private final Voice voice;
    private final Words words;
    private final Figures figures;
    private final PlanText text;
    private final Names names;
    private final Market market;

    public ExplanationReport(Voice voice, PlanText text, Market market) {
        this.voice = voice;
        this.words = voice.words();
        this.figures = voice.figures();
        this.text = text;
        this.names = text.names();
        this.market = market;
    }

    public void print(Explanation explanation) {
        Listing listing = names.listing(explanation.listing());
        PurchaseIntent intent = names.intent(explanation.intent());
        voice.say(text.explanation(explanation));
        explanation.remedy().ifPresent(remedy -> voice.say(words.say("left.remedy", text.remedy(remedy))));
        voice.say("");
        voice.say(table(market.pair(listing, intent), explanation.refusal()).lines());
    }

    private TextTable table(Pair pair, Optional<TradeRule> refusal) {
        TextTable table = new TextTable(
                Column.left(words.say("explain.rule")),
                Column.left(words.say("explain.listing")),
                Column.left(words.say("explain.intent")),
                Column.right(words.say("explain.passes")));
        for (TradeRule rule : TradeRule.values()) {
            if (rule == TradeRule.BARRED && refusal.filter(rule::equals).isEmpty()) {
                continue;
            }
            table.row(text.name(rule), offered(rule, pair), wanted(rule, pair), passes(rule, refusal));
        }
        return table;
    }

    private String passes(TradeRule rule, Optional<TradeRule> refusal) {
        int asked = refusal.map(failed -> rule.compareTo(failed)).orElse(-1);
        return asked > 0 ? TextTable.NONE : words.say(asked < 0 ? "explain.yes" : "explain.no");
    }

    private String offered(TradeRule rule, Pair pair) {
        Listing listing = pair.listing();
        return switch (rule) {
            case BARRED -> reason(pair);
            case PRODUCT -> names.product(listing.product());
            case UNIT -> figures.quantity(listing.stock().stated(), names.headWord(listing));
            case WINDOW -> days(listing.window());
            case CERTIFICATE -> papers(listing.certificates());
            case DISTANCE -> figures.distance(pair.road());
            case UNIT_WEIGHT -> listing.stock() instanceof Stock.ByWeight ? TextTable.NONE : weights(pair);
            case PRICE -> ask(pair);
            case HAUL ->
                words.say(
                        "explain.haul",
                        figures.money(pair.haulPerHead(firstDay(pair))),
                        text.one().word(listing));
        };
    }

    private String wanted(TradeRule rule, Pair pair) {
        PurchaseIntent intent = pair.intent();
        return switch (rule) {
            case BARRED -> TextTable.NONE;
            case PRODUCT -> names.products(intent.products());
            case UNIT -> figures.quantity(intent.demand().upTo(), names.headWord(intent));
            case WINDOW -> days(intent.window());
            case CERTIFICATE -> papers(intent.terms().requires());
            case DISTANCE -> intent.terms().maxDistance().map(figures::distance).orElse(words.say("explain.any"));
            case UNIT_WEIGHT -> {
                WeightRange range = intent.terms().unitWeight();
                yield range.equals(WeightRange.ANY) ? words.say("explain.any") : figures.range(range);
            }
            case PRICE -> bid(pair);
            case HAUL -> TextTable.NONE;
        };
    }

    private String ask(Pair pair) {
        UnitPrice ask = pair.listing().terms().ask();
        String said = figures.of(pair.listing()).price(ask, names.soldWord(pair.listing()));
        return areAlike(pair) ? said : ofOne(pair, ask, pair.askAHead(priceDay(pair)), said);
    }

    private String bid(Pair pair) {
        UnitPrice bid = pair.intent().terms().bid();
        String said = figures.of(pair.listing()).price(bid, names.soldWord(pair.listing()));
        return areAlike(pair) ? said : ofOne(pair, bid, pair.bidAHead(priceDay(pair)), said);
    }

    /** Returns whether both prices are on the same basis, so that they can be compared as stated. */
    private static boolean areAlike(Pair pair) {
        UnitPrice ask = pair.listing().terms().ask();
        UnitPrice bid = pair.intent().terms().bid();
        return ask.basis() == bid.basis() && ask.per() == bid.per() && ask.basis() != Basis.PACK;
    }

    /**
     * Returns the price of one unit sold, because the rule compares prices of one unit. Adds the stated price if it is
     * different.
     */
    private String ofOne(Pair pair, UnitPrice price, Money worth, String said) {
        OneSold one = text.one();
        String sold = figures.priceOfOne(worth, one.of(pair.listing()));
        boolean saidForOne = price.isForOne()
                && (price.basis() == Basis.PACK || (price.basis() == Basis.HEAD && !isPackOfHeads(pair.listing())));
        return saidForOne ? sold : figures.priceStatedAs(sold, said);
    }

    private static boolean isPackOfHeads(Listing listing) {
        return listing.stock() instanceof Stock.ByCount && listing.stock().each() > 1;
    }

    /**
     * Returns the day on which prices are compared: the last common day if the bid reaches the ask only on the last
     * day, otherwise the first common day.
     */
    private LocalDate priceDay(Pair pair) {
        LocalDate first = firstDay(pair);
        LocalDate last = pair.days().map(Window::to).orElse(first);
        return !pair.passes(TradeRule.PRICE, first) && pair.passes(TradeRule.PRICE, last) ? last : first;
    }

    /** Returns why the pair is barred, if a reason is given. */
    private String reason(Pair pair) {
        return market.barred().pairs().stream()
                .filter(barred -> barred.listing().equals(pair.listing().id()))
                .filter(barred -> barred.intent().equals(pair.intent().id()))
                .map(BarredPair::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse(TextTable.NONE);
    }

    private static String days(Window window) {
        return window.from() + " .. " + window.to();
    }

    private String papers(Set<String> papers) {
        return papers.isEmpty() ? TextTable.NONE : figures.list(new TreeSet<>(papers));
    }

    /** Returns the weight of a head on the first and on the last common day. */
    private String weights(Pair pair) {
        return Stream.of(firstDay(pair), pair.days().map(Window::to).orElse(firstDay(pair)))
                .map(day -> figures.weight(pair.weightOn(day)))
                .distinct()
                .reduce((first, last) -> first + " .. " + last)
                .orElseThrow();
    }

    private LocalDate firstDay(Pair pair) {
        return pair.days().map(Window::from).orElse(market.asOf());
    }
}
