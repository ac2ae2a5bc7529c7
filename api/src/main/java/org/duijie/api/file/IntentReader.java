package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObject;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;

/** Reads one purchase intent. */
public final class IntentReader {
    public static final Shape SHAPE = Shape.of(
            needed("id", Kind.NAME),
            needed("buyer", Kind.NAME),
            needed("kind", Kind.NAME),
            needed("products", Kind.NAMES),
            needed("demand", Kind.AMOUNT),
            optional("minimum", Kind.AMOUNT),
            optionalObject(ContainerReader.FIELD, ContainerReader.SHAPE),
            optionalRange("unitWeight", Common.OPEN_RANGE),
            needed("bid", Kind.AMOUNT),
            needed("from", Kind.DATE),
            needed("to", Kind.DATE),
            neededObject("at", Common.PLACE),
            optional("maxDistance", Kind.AMOUNT),
            optional("maxSuppliers", Kind.WHOLE),
            optional("minimumPerSupplier", Kind.AMOUNT),
            optional("requires", Kind.NAMES));

    private final Fields fields;
    private final Products known;
    private final CountWords words;
    private final Part<List<ProductPath>> products;
    private final Part<Optional<Container>> container;

    private IntentReader(Fields fields, Products known) {
        this.fields = fields;
        this.known = known;
        this.products = fields.has("products") ? products(fields, known) : Part.unread();
        CountWords heads = products.isRead() ? Products.countWords(products.get()) : Products.allCountWords();
        this.container = ContainerReader.read(fields, heads);
        this.words = container.orElse(Optional.empty()).map(heads::and).orElse(heads);
    }

    /** Returns the products in {@code fields}, each once. A tag such as 叶菜 means several products. */
    private static Part<List<ProductPath>> products(Fields fields, Products known) {
        Part<List<List<ProductPath>>> read = fields.parts("products", known::taken);
        if (!read.isRead()) {
            return Part.unread();
        }
        List<ProductPath> all = new ArrayList<>();
        for (List<ProductPath> each : read.get()) {
            each.stream()
                    .filter(path -> each.size() == 1 || !all.contains(path))
                    .forEach(all::add);
        }
        return Part.of(all);
    }

    /** Returns the intent in {@code fields}, with an id that has been checked. */
    public static Part<PurchaseIntent> read(Part<String> id, Fields fields, Products known) {
        Part<String> buyer = fields.part("buyer", Name::require);
        Part<BuyerKind> kind = fields.part("kind", BuyerKind::parse);
        if (Part.allRead(buyer, kind)) {
            NamedKind.unlike(buyer.get(), kind.get().word())
                    .ifPresent(likely -> fields.complain(Fault.KIND_UNLIKE_NAME, "kind", likely));
        }
        return read(id, buyer, kind, fields, known);
    }

    /** Returns the intent in {@code fields}, with the given id, buyer and kind. */
    public static Part<PurchaseIntent> read(
            Part<String> id, Part<String> buyer, Part<BuyerKind> kind, Fields fields, Products known) {
        return new IntentReader(fields, known).read(id, buyer, kind);
    }

    private Part<PurchaseIntent> read(Part<String> id, Part<String> buyer, Part<BuyerKind> kind) {
        warnOfUnknownProducts();
        Part<Demand> demand = demand();
        Part<SupplierLimits> suppliers = suppliers();
        Part<BuyerTerms> terms = terms();
        if (Part.allRead(products, terms)) {
            Unusual.warn(
                    fields,
                    products.get(),
                    terms.get().unitWeight(),
                    terms.get().bid());
            Implausible.warnOfPrice(fields, "bid", products.get(), terms.get().bid());
            terms.get().maxDistance().ifPresent(reach -> Implausible.warnOfReach(fields, reach));
        }
        if (Part.allRead(demand, suppliers)) {
            Implausible.warn(fields, demand.get(), suppliers.get());
        }
        Part<Window> window = Common.window(fields);
        if (window.isRead()) {
            Implausible.warnOfWindow(fields, window.get());
        }
        Part<Place> at = Common.place(fields);
        return fields.built(
                "products",
                () -> new PurchaseIntent(
                        id.get(),
                        buyer.get(),
                        kind.get(),
                        products.get(),
                        demand.get(),
                        suppliers.get(),
                        terms.get(),
                        window.get(),
                        at.get(),
                        container.get()),
                id,
                buyer,
                kind,
                products,
                demand,
                suppliers,
                terms,
                window,
                at,
                container);
    }

    private void warnOfUnknownProducts() {
        for (int i = 0; i < fields.entries("products"); i++) {
            int each = i;
            known.doubt(fields.written("products", i))
                    .ifPresent(doubt -> fields.complain(doubt.fault(), "products", each, doubt.path()));
        }
    }

    private Part<Demand> demand() {
        Part<Quantity> upTo = quantity("demand", Mark.AT_MOST);
        if (!fields.has("minimum")) {
            return fields.built("demand", () -> Demand.upTo(upTo.get()), upTo);
        }
        Part<Quantity> minimum = quantity("minimum", Mark.AT_LEAST);
        return fields.built("minimum", () -> new Demand(upTo.get(), minimum.get()), upTo, minimum);
    }

    private Part<SupplierLimits> suppliers() {
        Part<Integer> most = fields.partOr("maxSuppliers", SupplierLimits.NONE.most(), IntentReader::mostSuppliers);
        Part<Quantity> each = fields.has("minimumPerSupplier")
                ? quantity("minimumPerSupplier", Mark.AT_LEAST)
                : Part.of(SupplierLimits.NONE.each());
        return fields.built("maxSuppliers", () -> new SupplierLimits(most.get(), each.get()), most, each);
    }

    private Part<BuyerTerms> terms() {
        Part<UnitPrice> bid = container.isRead()
                ? fields.part("bid", text -> UnitPrice.parse(PlainForm.price(text, Mark.AT_MOST), words))
                : Part.unread();
        Part<WeightRange> weights = Common.acceptedWeights(fields);
        Part<Optional<Distance>> reach = fields.partOr(
                "maxDistance",
                Optional.empty(),
                text -> Optional.of(Distance.parse(PlainForm.amount(text, Mark.AT_MOST))));
        Part<List<String>> requires = fields.parts("requires", Name::require);
        return fields.built(
                "bid",
                () -> new BuyerTerms(bid.get(), weights.get(), reach.get(), Set.copyOf(requires.get())),
                bid,
                weights,
                reach,
                requires);
    }

    private Part<Quantity> quantity(String field, Mark accepted) {
        return container.isRead()
                ? fields.part(field, text -> Quantity.parse(PlainForm.amount(text, accepted), words))
                : Part.unread();
    }

    private static int mostSuppliers(String digits) {
        int most = (int) Common.whole(digits, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new SupplierLimits(most, SupplierLimits.NONE.each()).most();
    }
}
