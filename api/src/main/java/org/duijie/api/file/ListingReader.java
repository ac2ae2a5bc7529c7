package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObject;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalRange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Reads one listing. */
public final class ListingReader {
    public static final Shape SHAPE = Shape.of(
            needed("id", Kind.NAME),
            needed("cooperative", Kind.NAME),
            needed("product", Kind.NAME),
            needed("stock", Kind.AMOUNT),
            optionalRange("unitWeight", Common.RANGE),
            optional("pack", Kind.AMOUNT),
            optionalObject(ContainerReader.FIELD, ContainerReader.SHAPE),
            optional(ContainerReader.BREAKABLE, Kind.FLAG),
            optional("dailyGain", Kind.AMOUNT),
            needed("ask", Kind.AMOUNT),
            optional("salvage", Kind.AMOUNT),
            optional("holdingCost", Kind.AMOUNT),
            needed("from", Kind.DATE),
            needed("to", Kind.DATE),
            neededObject("at", Common.PLACE),
            optional("minimumPickup", Kind.AMOUNT),
            optional("certificates", Kind.NAMES));

    private final Fields fields;
    private final Products known;
    private final CountWords words;
    private final Part<ProductPath> product;
    private final Part<Optional<Packing>> packing;

    private ListingReader(Fields fields, Products known) {
        this.fields = fields;
        this.known = known;
        this.product = fields.part("product", known::named);
        this.words = product.isRead() ? Products.countWords(product.get()) : Products.allCountWords();
        this.packing = ContainerReader.packing(fields, words);
    }

    /** Returns the listing in {@code fields}, with an id that has been checked. */
    public static Part<Listing> read(Part<String> id, Fields fields, Products known) {
        Part<String> cooperative = fields.part("cooperative", Name::require);
        if (cooperative.isRead()) {
            NamedKind.unlike(cooperative.get(), NamedKind.COOPERATIVE)
                    .ifPresent(likely -> fields.complain(Fault.KIND_UNLIKE_NAME, "cooperative", likely));
        }
        return read(id, cooperative, fields, known);
    }

    /** Returns the listing in {@code fields}, with the given id and cooperative. */
    public static Part<Listing> read(Part<String> id, Part<String> cooperative, Fields fields, Products known) {
        return new ListingReader(fields, known).read(id, cooperative);
    }

    private Part<Listing> read(Part<String> id, Part<String> cooperative) {
        if (product.isRead()) {
            known.doubt(fields.written("product"), product.get())
                    .ifPresent(doubt -> fields.complain(doubt.fault(), "product", doubt.path()));
        }
        Part<Stock> stock = stock();
        Part<SellerTerms> terms = terms(stock);
        if (Part.allRead(product, stock, terms)) {
            Unusual.warn(fields, product.get(), stock.get(), terms.get().ask());
            Implausible.warnOfPrice(
                    fields, "ask", List.of(product.get()), terms.get().ask());
        }
        Part<Weight> gain = fields.partOr("dailyGain", Weight.NONE, text -> Listing.requireGain(Weight.parse(text)));
        boolean gainsForNothing = fields.areSound()
                && Part.allRead(gain, terms)
                && gain.get().grams() > 0
                && terms.get().holdingCost().micros() == 0;
        if (gainsForNothing) {
            fields.complain(Fault.GAIN_WITHOUT_COST, "dailyGain");
        }
        Part<Window> window = Common.window(fields);
        Part<Place> at = Common.place(fields);
        Part<List<String>> certificates = fields.parts("certificates", Name::require);
        Part<Listing> listing = fields.built(
                "id",
                () -> new Listing(
                        id.get(),
                        cooperative.get(),
                        product.get(),
                        stock.get(),
                        gain.get(),
                        terms.get(),
                        window.get(),
                        at.get(),
                        Set.copyOf(certificates.get()),
                        packing.get()),
                id,
                cooperative,
                product,
                stock,
                gain,
                terms,
                window,
                at,
                certificates,
                packing);
        if (listing.isRead()) {
            Implausible.warn(fields, listing.get());
        }
        warnOfPickup(listing);
        return listing;
    }

    private void warnOfPickup(Part<Listing> listing) {
        if (!listing.isRead()) {
            return;
        }
        long heads = listing.get().stock().heads().count();
        if (heads == 0) {
            fields.complain(
                    Fault.PACK_OVER_STOCK, "stock", fields.has("pack") ? fields.written("pack") : pack(listing.get()));
        } else if (listing.get().minimumPickupHeads() > heads) {
            fields.complain(Fault.PICKUP_OVER_STOCK, "minimumPickup", fields.written("stock"));
        }
    }

    private static String pack(Listing listing) {
        return listing.soldIn()
                .map(Container::holds)
                .orElse(Stock.ByWeight.DEFAULT_PACK)
                .toString();
    }

    private Part<Stock> stock() {
        if (!packing.isRead()) {
            return Part.unread();
        }
        CountWords said = packing.get().map(each -> each.counting(words)).orElse(words);
        Part<Quantity> stated = fields.part("stock", text -> Quantity.parse(text, said));
        Part<WeightRange> weights = Common.statedWeights(fields);
        if (!stated.isRead()) {
            return Part.unread();
        }
        if (stated.get() instanceof Weight total) {
            ignored(Fault.UNIT_WEIGHT_IGNORED, "unitWeight");
            Part<Quantity> pack = pack(total, Stock.ByWeight.DEFAULT_PACK, Common::head);
            return fields.built("stock", () -> new Stock.ByWeight(total, (Weight) pack.get()), pack);
        }
        Part<Quantity> pack = pack(stated.get(), Heads.of(1), text -> Heads.parse(text, words));
        if (!fields.has("unitWeight")) {
            String example = product.isRead() ? WeightExample.of(product.get()) : WeightExample.OF_ANY;
            fields.complain(Fault.MISSING_FIELD, "unitWeight", "unitWeight", example);
        }
        String at = fields.has("pack") ? "pack" : packing.get().isPresent() ? ContainerReader.FIELD : "stock";
        return fields.built(
                at,
                () -> new Stock.ByCount(
                        Heads.of(stated.get().held()), weights.get(), pack.get().held()),
                weights,
                pack);
    }

    /**
     * Returns the content of one unit sold, as the field {@code pack} or the container states it; {@code usual} when
     * neither does.
     */
    private Part<Quantity> pack(Quantity stock, Quantity usual, Function<String, Quantity> parse) {
        Part<Optional<Quantity>> stated =
                fields.partOr("pack", Optional.empty(), text -> Optional.of(parse.apply(text)));
        if (!stated.isRead() || packing.get().isEmpty()) {
            return stated.isRead() ? Part.of(stated.get().orElse(usual)) : Part.unread();
        }
        return fields.built(
                stated.get().isPresent() ? "pack" : ContainerReader.FIELD,
                () -> packing.get().get().pack(stock, stated.get(), usual),
                stated);
    }

    private void ignored(Fault fault, String field) {
        if (fields.has(field)) {
            fields.complain(fault, field);
        }
    }

    /**
     * Returns the terms. Stock sold in packs by weight has no heads to count, so {@code head} and all words for packs
     * mean one pack.
     */
    private Part<SellerTerms> terms(Part<Stock> stock) {
        if (!packing.isRead()) {
            return Part.unread();
        }
        boolean isWeighed = stock.isRead() && stock.get() instanceof Stock.ByWeight;
        CountWords one = isWeighed ? CountWords.ONE_SOLD : words;
        CountWords counted = packing.get().map(each -> each.pricing(one)).orElseGet(one::andPacks);
        long each = stock.isRead() ? stock.get().each() : 1;
        Part<UnitPrice> ask =
                fields.part("ask", text -> UnitPrice.parse(PlainForm.price(text, Mark.AT_LEAST), counted));
        Part<UnitPrice> salvage = fields.partOr("salvage", UnitPrice.FREE, text -> UnitPrice.parse(text, counted));
        Part<Money> holding = fields.partOr(
                "holdingCost",
                Money.ZERO,
                text -> MarketPolicy.requireCost(Money.parse(text), SellerTerms.MOST_HOLDING_COST));
        Part<Quantity> pickup = fields.partOr(
                "minimumPickup",
                SellerTerms.ONE_HEAD,
                text -> Quantity.parse(PlainForm.amount(text, Mark.AT_LEAST), counted, each));
        return fields.built(
                "ask",
                () -> new SellerTerms(ask.get(), salvage.get(), holding.get(), pickup.get()),
                ask,
                salvage,
                holding,
                pickup);
    }
}
