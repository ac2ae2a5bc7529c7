package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Listing} in the words of a sentence. Texts are those of a market file:
 *
 * <pre>{@code
 * Listing shed = Listing.of("shed-1")
 *         .by("Louxi Village Cooperative")
 *         .sells("poultry/broiler")
 *         .stock("8000 head")
 *         .weighing("6 jin", "6.4 jin")
 *         .asking("4.80 CNY/jin")
 *         .from("2022-12-19")
 *         .to("2022-12-24")
 *         .at(34.5362, 110.6921)
 *         .build();
 * }</pre>
 *
 * <p>Required: {@code by}, {@code sells}, {@code stock} or {@code heads}, {@code asking}, {@code from}, {@code to},
 * {@code at}; of counted stock {@code weighing} too. Call order is free; a repeated call replaces the value. {@link
 * #build} reports all fields that are missing or refused at once. Not safe for use by several threads.
 */
public final class ListingBuilder {
    private final String id;
    private @Nullable String cooperative;
    private @Nullable Entry<ProductPath> product;
    private @Nullable Entry<Quantity> stock;
    private @Nullable Entry<WeightRange> weights;
    private @Nullable Entry<Quantity> pack;
    private @Nullable Entry<Weight> gain;
    private @Nullable Entry<UnitPrice> ask;
    private @Nullable Entry<UnitPrice> salvage;
    private @Nullable Entry<Money> keep;
    private PickUp pickUp = (words, each) -> SellerTerms.ONE_HEAD;
    private @Nullable Entry<LocalDate> from;
    private @Nullable Entry<LocalDate> to;
    private @Nullable Entry<Place> at;
    private final List<String> certificates = new ArrayList<>();

    /** The least that a truck fetches; a text may count packs. */
    private interface PickUp {
        Quantity read(CountWords words, long each);
    }

    ListingBuilder(String id) {
        this.id = id;
    }

    /** The cooperative that offers it: 1 to 200 characters. */
    public ListingBuilder by(String name) {
        cooperative = name;
        return this;
    }

    /** What it is: a path such as {@code poultry/broiler}, or a Chinese or English name of the standard catalogue. */
    public ListingBuilder sells(String pathOrName) {
        product = words -> BuilderFields.product(pathOrName);
        return this;
    }

    /** What it is. */
    public ListingBuilder sells(ProductPath path) {
        product = words -> path;
        return this;
    }

    /** How much there is: a count such as {@code 8000 head}, or a weight such as {@code 12 t}. */
    public ListingBuilder stock(String quantity) {
        stock = words -> Quantity.parse(quantity, words);
        return this;
    }

    /** How much there is: heads, or a weight. */
    public ListingBuilder stock(Quantity quantity) {
        stock = words -> quantity;
        return this;
    }

    /** How many heads there are, 0 to {@link Heads#MOST}. */
    public ListingBuilder heads(long count) {
        stock = words -> Heads.of(count);
        return this;
    }

    /** The lightest and the heaviest head on the market's day, 1 g to 100 t. For stock by count. */
    public ListingBuilder weighing(String lightest, String heaviest) {
        weights = words -> new WeightRange(Weight.parse(lightest), Weight.parse(heaviest));
        return this;
    }

    /** What a head weighs on the market's day. For stock by count. */
    public ListingBuilder weighing(WeightRange range) {
        weights = words -> range;
        return this;
    }

    /** What one pack holds: {@code 30 head} of counted stock (default 1), {@code 10 kg} of weighed (default 1 kg). */
    public ListingBuilder inPacksOf(String quantity) {
        pack = words -> Quantity.parse(quantity, words);
        return this;
    }

    /** What one pack holds: heads of counted stock, a weight of weighed stock. */
    public ListingBuilder inPacksOf(Quantity quantity) {
        pack = words -> quantity;
        return this;
    }

    /** What a head gains a day after the market's day, such as {@code 100 g}; by default nothing. */
    public ListingBuilder gaining(String aDay) {
        gain = words -> Weight.parse(aDay);
        return this;
    }

    /** What a head gains a day after the market's day; by default nothing. */
    public ListingBuilder gaining(Weight aDay) {
        gain = words -> aDay;
        return this;
    }

    /** The least price at which it is sold: {@code 4.80 CNY/jin}, {@code 33 CNY/head}, {@code 28 CNY/pack}. */
    public ListingBuilder asking(String price) {
        ask = words -> UnitPrice.parse(price, words);
        return this;
    }

    /** The least price at which it is sold. */
    public ListingBuilder asking(UnitPrice price) {
        ask = words -> price;
        return this;
    }

    /** What the cooperative gets for what stays unsold; by default nothing. */
    public ListingBuilder salvagedFor(String price) {
        salvage = words -> UnitPrice.parse(price, words);
        return this;
    }

    /** What the cooperative gets for what stays unsold; by default nothing. */
    public ListingBuilder salvagedFor(UnitPrice price) {
        salvage = words -> price;
        return this;
    }

    /** The cost of keeping one head one more day, like {@code 0.79 CNY}: 0 to a million yuan; by default 0. */
    public ListingBuilder keepCosts(String aHeadAndDay) {
        keep = words -> Money.parse(aHeadAndDay);
        return this;
    }

    /** The cost of keeping one head one more day: 0 to a million yuan; by default 0. */
    public ListingBuilder keepCosts(Money aHeadAndDay) {
        keep = words -> aHeadAndDay;
        return this;
    }

    /** The least that a truck may fetch, like {@code 100 head}, {@code 500 kg}, {@code 20 pack}; by default 1 head. */
    public ListingBuilder pickUpFrom(String quantity) {
        pickUp = (words, each) -> Quantity.parse(quantity, words, each);
        return this;
    }

    /** The least that a truck may fetch; by default one head or pack. */
    public ListingBuilder pickUpFrom(Quantity quantity) {
        pickUp = (words, each) -> quantity;
        return this;
    }

    /** The first day on which it can leave the farm, such as {@code 2022-12-19}. */
    public ListingBuilder from(String day) {
        from = words -> Window.parseDay(day);
        return this;
    }

    /** The first day on which it can leave the farm, in the years 1900 to 2199. */
    public ListingBuilder from(LocalDate day) {
        from = words -> Window.requireDay(day);
        return this;
    }

    /** The last day on which it can leave the farm, not before the first. */
    public ListingBuilder to(String day) {
        to = words -> Window.parseDay(day);
        return this;
    }

    /** The last day on which it can leave the farm, not before the first. */
    public ListingBuilder to(LocalDate day) {
        to = words -> Window.requireDay(day);
        return this;
    }

    /** The farm, WGS 84: degrees north (-90 to 90) and degrees east (-180 to 180). */
    public ListingBuilder at(double latitude, double longitude) {
        at = words -> new Place(latitude, longitude);
        return this;
    }

    /** The farm. */
    public ListingBuilder at(Place place) {
        at = words -> place;
        return this;
    }

    /** Papers that it has; adds to those named before. */
    public ListingBuilder certified(String... papers) {
        return certified(List.of(papers));
    }

    /** Papers that it has; adds to those named before. */
    public ListingBuilder certified(Collection<String> papers) {
        certificates.addAll(papers);
        return this;
    }

    /**
     * The listing.
     *
     * @throws InvalidFieldsException when a field is missing or refused; it has all that are
     */
    public Listing build() {
        BuilderFields draft = new BuilderFields("listing " + id);
        draft.name("of", id);
        Optional<String> seller = draft.name("by", cooperative);
        Optional<ProductPath> path = draft.needed("sells", product, CountWords.COMMON);
        CountWords words = BuilderFields.words(path.stream().toList());
        Optional<Stock> goods = goods(draft, words);
        Weight daily = draft.optional("gaining", gain, Weight.NONE, words);
        Optional<SellerTerms> terms = terms(draft, goods, words);
        Optional<Window> days = draft.window(from, to);
        Optional<Place> farm = draft.needed("at", at, words);
        Set<String> papers = draft.names("certified", certificates);
        return draft.built(
                "gaining",
                () -> new Listing(
                        id,
                        seller.orElseThrow(),
                        path.orElseThrow(),
                        goods.orElseThrow(),
                        daily,
                        terms.orElseThrow(),
                        days.orElseThrow(),
                        farm.orElseThrow(),
                        papers));
    }

    private Optional<Stock> goods(BuilderFields draft, CountWords words) {
        Optional<Quantity> stated = draft.needed("stock", stock, words);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        if (stated.get() instanceof Weight total) {
            Quantity each = draft.optional("inPacksOf", pack, Stock.ByWeight.DEFAULT_PACK, words);
            return draft.part("inPacksOf", () -> new Stock.ByWeight(total, BuilderFields.weight(each)));
        }
        Optional<WeightRange> range = draft.needed("weighing", weights, words);
        Quantity each = draft.optional("inPacksOf", pack, SellerTerms.ONE_HEAD, words);
        return range.flatMap(heads -> draft.part(
                pack == null ? "weighing" : "inPacksOf",
                () -> new Stock.ByCount(
                        BuilderFields.count(stated.get()),
                        heads,
                        BuilderFields.count(each).count())));
    }

    /** Of stock by weight, {@code head} and the words for packs are one pack. */
    private Optional<SellerTerms> terms(BuilderFields draft, Optional<Stock> goods, CountWords words) {
        boolean isWeighed = goods.filter(Stock.ByWeight.class::isInstance).isPresent();
        CountWords counted = (isWeighed ? CountWords.ONE_SOLD : words).andPacks();
        Optional<UnitPrice> least = draft.needed("asking", ask, counted);
        UnitPrice rest = draft.optional("salvagedFor", salvage, UnitPrice.FREE, counted);
        Money kept = draft.optional("keepCosts", keep, Money.ZERO, counted);
        long each = goods.map(Stock::each).orElse(1L);
        Quantity lot = draft.optional("pickUpFrom", all -> pickUp.read(all, each), SellerTerms.ONE_HEAD, counted);
        return least.flatMap(price -> draft.part("keepCosts", () -> new SellerTerms(price, rest, kept, lot)));
    }
}
