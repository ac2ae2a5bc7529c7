package org.duijie.api.quote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.api.market.Lot;
import org.duijie.api.quote.Quotes.Quoted;
import org.duijie.api.quote.Support.PriceRange;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Pair;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.match.words.ShortfallText;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Writes quotes in one language. */
final class QuoteJson {
    private final Locale language;

    /** The sum of several lines: heads, grams, and µCNY. */
    private record Sum(long heads, long grams, long micros) {
        static final Sum NONE = new Sum(0, 0, 0);

        Sum and(Allocation line) {
            return new Sum(
                    heads + line.heads().count(),
                    grams + line.weight().grams(),
                    Math.addExact(micros, line.amount().micros()));
        }
    }

    QuoteJson(Locale language) {
        this.language = language;
    }

    ObjectNode of(Quoted quoted) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        quoted.intent().ifPresent(found -> write(found, quoted.isStored(), json));
        quoted.listing().ifPresent(found -> write(found, quoted.isStored(), json));
        return json;
    }

    private void write(QuotedIntent quoted, boolean isStored, ObjectNode json) {
        PlanText text = PlanText.of(quoted.market(), language);
        json.put("of", QuoteBody.INTENT);
        if (isStored) {
            json.put("id", quoted.intent().id());
        }
        json.put("asOf", quoted.market().asOf().toString());
        json.put("demand", quoted.intent().demand().upTo().toString());
        json.put("got", quoted.got().toString());
        json.put("missing", quoted.missing().toString());
        ArrayNode lines = json.putArray("lines");
        quoted.lines().forEach(line -> bought(line, quoted, text, lines.addObject()));
        quoted.why()
                .ifPresent(advice -> reasons(
                        advice,
                        text.ofIntent(quoted.intent().id(), quoted.missing(), advice.why()),
                        text.noPriceHelpsIntent(),
                        json.putObject("reasons")));
    }

    private void bought(Allocation line, QuotedIntent quoted, PlanText text, ObjectNode json) {
        Listing listing = text.names().listing(line.listing());
        Money carriage = carriage(quoted.market().pair(listing, quoted.intent()), line);
        json.put("listing", line.listing());
        json.put("cooperative", listing.cooperative());
        json.put("product", listing.product().slug());
        json.put("productName", text.names().product(listing.product()));
        goods(line, json);
        Lot lot = Lot.of(listing);
        lot.pack().ifPresent(holds -> json.put("pack", holds.toString()));
        lot.container().ifPresent(container -> json.put("container", container.name()));
        json.put("price", line.price().toString());
        json.put("amount", line.amount().toString());
        json.put("carriage", carriage.toString());
        json.put("landed", landed(line, carriage).toString());
        json.put("text", text.line(line));
    }

    private void write(QuotedListing quoted, boolean isStored, ObjectNode json) {
        PlanText text = PlanText.of(quoted.market(), language);
        Listing listing = quoted.listing();
        long heads = listing.stock().heads().count();
        json.put("of", QuoteBody.LISTING);
        if (isStored) {
            json.put("id", listing.id());
        }
        json.put("asOf", quoted.market().asOf().toString());
        json.put("heads", heads);
        json.put("sold", quoted.sold());
        json.put("left", heads - quoted.sold());
        json.put("ask", listing.terms().ask().toString());
        ArrayNode days = json.putArray("days");
        byDay(quoted, text).forEach((day, sum) -> day(day, sum, days.addObject()));
        quoted.range().ifPresent(range -> range(range, json.putObject("range")));
        quoted.why()
                .ifPresent(advice -> reasons(
                        advice,
                        text.ofListing(listing.id(), advice.why()),
                        text.noPriceHelpsListing(),
                        json.putObject("reasons")));
        if (quoted.showsBuyers()) {
            ArrayNode lines = json.putArray("lines");
            quoted.lines().forEach(line -> sold(line, text, lines.addObject()));
        }
    }

    /**
     * Returns the quantity sold on each day, and its amount at the ask. The agreed price is not used, because it would
     * reveal the bids.
     */
    private static NavigableMap<LocalDate, Sum> byDay(QuotedListing quoted, PlanText text) {
        NavigableMap<LocalDate, Sum> days = new TreeMap<>();
        for (Allocation line : quoted.lines()) {
            Pair pair = quoted.market().pair(quoted.listing(), text.names().intent(line.intent()));
            Allocation atAsk = Allocation.of(pair, line.heads().count(), line.deliverOn(), AgreedPrice.ASK);
            days.put(
                    line.deliverOn(),
                    days.getOrDefault(line.deliverOn(), Sum.NONE).and(atAsk));
        }
        return days;
    }

    private static void day(LocalDate day, Sum sum, ObjectNode json) {
        json.put("deliverOn", day.toString());
        json.put("heads", sum.heads());
        json.put("weight", Weight.ofGrams(sum.grams()).toString());
        json.put("amount", Money.ofMicros(sum.micros()).toString());
    }

    private static void range(PriceRange range, ObjectNode json) {
        json.put("from", range.from().toString());
        json.put("to", range.to().toString());
        json.put("buyers", range.buyers());
    }

    private static void sold(Allocation line, PlanText text, ObjectNode json) {
        json.put("intent", line.intent());
        json.put("buyer", text.names().intent(line.intent()).buyer());
        goods(line, json);
        json.put("price", line.price().toString());
        json.put("amount", line.amount().toString());
        json.put("text", text.line(line));
    }

    private static void goods(Allocation line, ObjectNode json) {
        json.put("heads", line.heads().count());
        json.put("weight", line.weight().toString());
        json.put("deliverOn", line.deliverOn().toString());
    }

    private static void reasons(Advice advice, ShortfallText said, String noPriceHelps, ObjectNode json) {
        json.put("stop", advice.why().stop().code());
        json.put("text", said.limit());
        said.refused().ifPresent(refused -> json.put("refused", refused));
        said.remedy()
                .or(() -> advice.noPriceHelps() ? Optional.of(noPriceHelps) : Optional.empty())
                .ifPresent(remedy -> json.put("remedy", remedy));
    }

    private static Money carriage(Pair pair, Allocation line) {
        return pair.haulPerHead(line.deliverOn()).times(line.heads().count()).plus(pair.tripCost());
    }

    /** Returns the cost of a gram delivered to the buyer, rounded half up to the µCNY. */
    private static UnitPrice landed(Allocation line, Money carriage) {
        long micros = Math.addExact(line.amount().micros(), carriage.micros());
        long grams = line.weight().grams();
        return UnitPrice.perGram(Math.min(UnitPrice.Basis.GRAM.mostMicros(), Math.addExact(micros, grams / 2) / grams));
    }
}
