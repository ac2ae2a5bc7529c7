package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.BuilderFields.Entries;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link PurchaseIntent} with methods that read like a sentence. Texts have the same form as in a market file:
 *
 * <pre>{@code
 * PurchaseIntent school = PurchaseIntent.of("school-1")
 *         .by("Lingbao Boarding School", BuyerKind.SCHOOL)
 *         .buys("poultry/broiler")
 *         .upTo("260 head")
 *         .atLeast("100 head")
 *         .bidding("5.60 CNY/jin")
 *         .from("2022-12-19")
 *         .to("2022-12-20")
 *         .at(34.5203, 110.8701)
 *         .build();
 * }</pre>
 *
 * <p>Required: {@code by}, {@code buys}, {@code upTo}, {@code bidding}, {@code from}, {@code to}, {@code at}. The
 * methods may be called in any order; a repeated call replaces the value. {@link #build} reports all missing and
 * refused fields at once. Not thread-safe.
 */
public final class IntentBuilder {
    private final String id;
    private @Nullable String buyer;
    private @Nullable BuyerKind kind;
    private @Nullable Entries<List<ProductPath>> products;
    private @Nullable Entry<Quantity> most;
    private @Nullable Entry<Quantity> least;
    private @Nullable Entry<UnitPrice> bid;
    private @Nullable Entry<WeightRange> weights;
    private @Nullable Entry<Distance> reach;
    private @Nullable Entry<Quantity> leastEach;
    private @Nullable Entry<Container> container;
    private int suppliers = SupplierLimits.NONE.most();
    private @Nullable Entry<LocalDate> from;
    private @Nullable Entry<LocalDate> to;
    private @Nullable Entry<Place> at;
    private final Entries<String> papers = new Entries<>("requiring");

    IntentBuilder(String id) {
        this.id = id;
    }

    /** Sets the buyer's name, 1 to 200 characters, and its kind. */
    public IntentBuilder by(String name, BuyerKind sort) {
        buyer = name;
        kind = sort;
        return this;
    }

    /**
     * Sets the products that the buyer takes, one or more. Each is a path such as {@code poultry}, which includes
     * everything below it, a Chinese or English name from the standard catalogue, or a tag such as 叶菜, which means
     * several products.
     */
    public IntentBuilder buys(String... pathsOrNames) {
        products = new Entries<>("buys");
        products.addAll(pathsOrNames, each -> Entry.of(each, BuilderFields::products));
        return this;
    }

    /** Sets the products that the buyer takes, one or more. A path includes everything below it. */
    public IntentBuilder buys(Collection<ProductPath> paths) {
        products = new Entries<>("buys");
        products.addAll(paths, each -> Entry.of(each, List::of));
        return this;
    }

    /**
     * Sets the container. Its name may then be used as a unit in quantities and in the bid, such as {@code 50 箱} if a 箱
     * holds 20 斤.
     */
    public IntentBuilder in(Container said) {
        container = Entry.of(said);
        return this;
    }

    /** Sets the maximum quantity: a count such as {@code 260 head}, or a weight such as {@code 2 t}. */
    public IntentBuilder upTo(String quantity) {
        most = Entry.counted(quantity, Quantity::parse);
        return this;
    }

    /** Sets the maximum quantity: a count of heads, or a weight. */
    public IntentBuilder upTo(Quantity quantity) {
        most = Entry.of(quantity);
        return this;
    }

    /**
     * Sets the minimum quantity; below it the buyer takes nothing. It is a count or a weight like the maximum, and not
     * above it. By default there is no minimum.
     */
    public IntentBuilder atLeast(String quantity) {
        least = Entry.counted(quantity, Quantity::parse);
        return this;
    }

    /**
     * Sets the minimum quantity; below it the buyer takes nothing. It is a count or a weight like the maximum, and not
     * above it. By default there is no minimum.
     */
    public IntentBuilder atLeast(Quantity quantity) {
        least = Entry.of(quantity);
        return this;
    }

    /** Sets the bid, the highest price that the buyer pays: {@code 5.60 CNY/jin}, {@code 36 CNY/head}. */
    public IntentBuilder bidding(String price) {
        bid = Entry.counted(price, UnitPrice::parse);
        return this;
    }

    /** Sets the bid, the highest price that the buyer pays. */
    public IntentBuilder bidding(UnitPrice price) {
        bid = Entry.of(price);
        return this;
    }

    /**
     * Sets the accepted weights of a head on the day of delivery. They apply to stock by count. By default any weight
     * is accepted.
     */
    public IntentBuilder weighing(String lightest, String heaviest) {
        weights = BuilderFields.range(lightest, heaviest);
        return this;
    }

    /**
     * Sets the accepted weights of a head on the day of delivery. They apply to stock by count. By default any weight
     * is accepted.
     */
    public IntentBuilder weighing(WeightRange range) {
        weights = Entry.of(range);
        return this;
    }

    /** Sets the maximum distance by road to the stock, such as {@code 40 km}; by default any distance. */
    public IntentBuilder within(String distance) {
        reach = Entry.of(distance, Distance::parse);
        return this;
    }

    /** Sets the maximum distance by road to the stock; by default any distance. */
    public IntentBuilder within(Distance distance) {
        reach = Entry.of(distance);
        return this;
    }

    /** Sets the maximum number of suppliers, 1 or more; by default any number. */
    public IntentBuilder fromAtMost(int number) {
        suppliers = number;
        return this;
    }

    /** Sets the minimum quantity from each supplier, such as {@code 50 head}; by default one head. */
    public IntentBuilder fromEach(String quantity) {
        leastEach = Entry.counted(quantity, Quantity::parse);
        return this;
    }

    /** Sets the minimum quantity from each supplier; by default one head. */
    public IntentBuilder fromEach(Quantity quantity) {
        leastEach = Entry.of(quantity);
        return this;
    }

    /** Adds certificates that the stock must have. */
    public IntentBuilder requiring(String... names) {
        papers.addAll(names, BuilderFields::entry);
        return this;
    }

    /** Adds certificates that the stock must have. */
    public IntentBuilder requiring(Collection<String> names) {
        papers.addAll(names, BuilderFields::entry);
        return this;
    }

    /** Sets the first day on which the buyer can receive stock, such as {@code 2022-12-19}. */
    public IntentBuilder from(String day) {
        from = Entry.of(day, Window::parseDay);
        return this;
    }

    /** Sets the first day on which the buyer can receive stock, in the years 1900 to 2199. */
    public IntentBuilder from(LocalDate day) {
        from = Entry.of(day, Window::requireDay);
        return this;
    }

    /** Sets the last day on which the buyer can receive stock, not before the first day. */
    public IntentBuilder to(String day) {
        to = Entry.of(day, Window::parseDay);
        return this;
    }

    /** Sets the last day on which the buyer can receive stock, not before the first day. */
    public IntentBuilder to(LocalDate day) {
        to = Entry.of(day, Window::requireDay);
        return this;
    }

    /**
     * Sets the place where the buyer receives stock, WGS 84: degrees north (-90 to 90) and degrees east (-180 to 180).
     */
    public IntentBuilder at(double latitude, double longitude) {
        at = words -> new Place(latitude, longitude);
        return this;
    }

    /** Sets the place where the buyer receives stock. */
    public IntentBuilder at(Place place) {
        at = Entry.of(place);
        return this;
    }

    /**
     * Returns the intent.
     *
     * @throws InvalidFieldsException when fields are missing, null or refused; it lists the first 100 of them
     */
    public PurchaseIntent build() {
        BuilderFields draft = new BuilderFields("intent", id);
        draft.name("of", id);
        Optional<String> name = draft.name("by", buyer);
        Optional<BuyerKind> sort = draft.needed("by", Entry.of(kind), CountWords.COMMON);
        List<ProductPath> paths = products(draft);
        CountWords heads = BuilderFields.words(paths);
        Optional<Container> said = container == null ? Optional.empty() : draft.needed("in", container, heads);
        CountWords words = said.map(heads::and).orElse(heads);
        Optional<Demand> demand = demand(draft, words);
        Optional<SupplierLimits> limits = limits(draft, words);
        Optional<BuyerTerms> terms = terms(draft, words);
        Optional<Window> days = draft.window(from, to);
        Optional<Place> place = draft.needed("at", at, words);
        return draft.built(
                "buys",
                () -> new PurchaseIntent(
                        id,
                        name.orElseThrow(),
                        sort.orElseThrow(),
                        paths,
                        demand.orElseThrow(),
                        limits.orElseThrow(),
                        terms.orElseThrow(),
                        days.orElseThrow(),
                        place.orElseThrow(),
                        said));
    }

    private List<ProductPath> products(BuilderFields draft) {
        Optional<Entries<List<ProductPath>>> all = draft.needed("buys", Entry.of(products), CountWords.COMMON);
        return all.map(given -> given.read(draft).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Demand> demand(BuilderFields draft, CountWords words) {
        Optional<Quantity> all = draft.needed("upTo", most, words);
        if (least == null) {
            return all.map(Demand::upTo);
        }
        Optional<Quantity> some = draft.needed("atLeast", least, words);
        return all.flatMap(up -> some.flatMap(minimum -> draft.part("atLeast", () -> new Demand(up, minimum))));
    }

    private Optional<SupplierLimits> limits(BuilderFields draft, CountWords words) {
        Quantity each = draft.optional("fromEach", leastEach, SupplierLimits.NONE.each(), words);
        return draft.part("fromAtMost", () -> new SupplierLimits(suppliers, each));
    }

    private Optional<BuyerTerms> terms(BuilderFields draft, CountWords words) {
        Optional<UnitPrice> price = draft.needed("bidding", bid, words);
        WeightRange accepted = draft.optional("weighing", weights, WeightRange.ANY, words);
        Optional<Distance> distance = reach == null ? Optional.empty() : draft.needed("within", reach, words);
        Set<String> needed = Set.copyOf(papers.read(draft).values());
        return price.map(bids -> new BuyerTerms(bids, accepted, distance, needed));
    }
}
