package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObjects;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObjects;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.JsonText;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.match.check.LineFigures;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * Reads what a plan file states, so that it can be checked: the lines with their figures, the value and bound of the
 * whole plan, and the shadow prices that prove the bound. Ignores explanations and totals.
 */
final class PlanReader {
    private static final CountWords WORDS = Products.allCountWords().andPacks();
    private static final Shape LINE = Shape.of(
            needed("listing", Kind.NAME),
            needed("intent", Kind.NAME),
            needed("heads", Kind.WHOLE),
            optional("weight", Kind.AMOUNT),
            needed("deliverOn", Kind.DATE),
            optional("price", Kind.AMOUNT),
            optional("amount", Kind.AMOUNT),
            optional("value", Kind.AMOUNT));
    private static final Shape OUTCOME = Shape.of(
            needed("id", Kind.NAME),
            optional("heads", Kind.ANY),
            optional("shadowPrice", Kind.AMOUNT),
            optional("reasons", Kind.ANY));
    static final Shape ROOT = Shape.of(
            needed("value", Kind.AMOUNT),
            needed("upperBound", Kind.AMOUNT),
            optional("gap", Kind.ANY),
            neededObjects("allocations", LINE),
            optionalObjects("listings", OUTCOME),
            optional("intents", Kind.ANY),
            optional("market", Kind.ANY),
            optional("elapsed", Kind.ANY));

    private final Complaints complaints;
    private final List<PlanClaim.Line> lines = new ArrayList<>();
    private final Map<String, Money> prices = new HashMap<>();
    private final Map<String, Integer> listings = new HashMap<>();

    PlanReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Returns the plan that {@code in} states. If there is an error, returns no value, and the complaints are in the
     * collection given at construction.
     */
    Part<PlanClaim> read(InputStream in, String name, long mostBytes) {
        Optional<Fields> root = new JsonText(in, name, mostBytes, complaints).read(ROOT, this::take);
        return root.map(this::claim).orElse(Part.unread());
    }

    private void take(String list, int index, Fields fields) {
        if (list.equals("listings")) {
            takePrice(index, fields);
        } else {
            takeLine(fields);
        }
    }

    private void takePrice(int index, Fields fields) {
        Part<String> listing = fields.part("id", Name::require);
        Part<Money> price = fields.partOr("shadowPrice", Money.ZERO, Money::parse);
        if (!listing.isRead()) {
            return;
        }
        Integer first = listings.putIfAbsent(listing.get(), index);
        if (first != null) {
            fields.complain(Fault.DUPLICATE_ID, "id", "/listings/" + first);
        } else if (price.isRead() && price.get().micros() > 0) {
            prices.put(listing.get(), price.get());
        }
    }

    private void takeLine(Fields fields) {
        Part<String> listing = fields.part("listing", Name::require);
        Part<String> intent = fields.part("intent", Name::require);
        Part<Long> heads = fields.part("heads", digits -> Common.whole(digits, -Heads.MOST, Heads.MOST));
        Part<LocalDate> day = fields.part("deliverOn", Window::parseDay);
        Part<LineFigures> told = told(fields);
        if (Part.allRead(listing, intent, heads, day, told)) {
            lines.add(new PlanClaim.Line(listing.get(), intent.get(), heads.get(), day.get(), told.get()));
        }
    }

    private static Part<LineFigures> told(Fields fields) {
        Part<Optional<Weight>> weight = told(fields, "weight", Weight::parse);
        Part<Optional<UnitPrice>> price = told(fields, "price", text -> UnitPrice.parseResult(text, WORDS));
        Part<Optional<Money>> amount = told(fields, "amount", PlanReader::result);
        Part<Optional<Money>> value = told(fields, "value", PlanReader::result);
        return Part.allRead(weight, price, amount, value)
                ? Part.of(new LineFigures(weight.get(), price.get(), amount.get(), value.get()))
                : Part.unread();
    }

    private static <T> Part<Optional<T>> told(Fields fields, String field, Function<String, T> parse) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(parse.apply(text)));
    }

    private Part<PlanClaim> claim(Fields root) {
        Part<Money> value = root.part("value", PlanReader::result);
        Part<Money> bound = root.part("upperBound", PlanReader::result);
        return complaints.anyError() ? Part.unread() : Part.of(new PlanClaim(value.get(), bound.get(), lines, prices));
    }

    private static Money result(String text) {
        return Money.parseResult(text, MarketLimits.MOST_WORTH);
    }
}
