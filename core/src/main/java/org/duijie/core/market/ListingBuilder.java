package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.BuilderFields.Entries;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Listing} with methods that read like a sentence. Texts have the same form as in a market file:
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
 * {@code at}; for counted stock {@code weighing} too. The methods may be called in any order; a repeated call replaces
 * the value. {@link #build} reports all missing and refused fields at once. Not thread-safe.
 */
public final class ListingBuilder {
    private final String id;
    private @Nullable String cooperative;
    private @Nullable Entry<ProductPath> product;
    private @Nullable Entry<Quantity> stock;
    private @Nullable Entry<WeightRange> weights;
    private @Nullable Entry<Quantity> pack;
    private @Nullable Entry<Container> container;
    private boolean isBreakable;
    private @Nullable Entry<Weight> gain;
    private final SellerTerms.Fields terms = new SellerTerms.Fields();
    private @Nullable Entry<LocalDate> from;
    private @Nullable Entry<LocalDate> to;
    private @Nullable Entry<Place> at;
    private final Entries<String> certificates = new Entries<>("certified");

    ListingBuilder(String id) {
        this.id = id;
    }

    /** Sets the name of the cooperative that offers the stock, 1 to 200 characters. */
    public ListingBuilder by(String name) {
        cooperative = name;
        return this;
    }

    /** Sets the product: a path such as {@code poultry/broiler}, or a name of the standard catalogue. */
    public ListingBuilder sells(String pathOrName) {
        product = Entry.of(pathOrName, BuilderFields::product);
        return this;
    }

    /** Sets the product. */
    public ListingBuilder sells(ProductPath path) {
        product = Entry.of(path);
        return this;
    }

    /** Sets the quantity of the stock: a count such as {@code 8000 head}, or a weight such as {@code 12 t}. */
    public ListingBuilder stock(String quantity) {
        stock = Entry.counted(quantity, Quantity::parse);
        return this;
    }

    /** Sets the quantity of the stock: a count of heads, or a weight. */
    public ListingBuilder stock(Quantity quantity) {
        stock = Entry.of(quantity);
        return this;
    }

    /** Sets the number of heads, 0 to {@link Heads#MOST}. */
    public ListingBuilder heads(long count) {
        stock = words -> Heads.of(count);
        return this;
    }

    /** Sets the weights of the lightest and the heaviest head on the market's day, 1 g to 100 t. For stock by count. */
    public ListingBuilder weighing(String lightest, String heaviest) {
        weights = BuilderFields.range(lightest, heaviest);
        return this;
    }

    /** Sets the weights of the heads on the market's day. For stock by count. */
    public ListingBuilder weighing(WeightRange range) {
        weights = Entry.of(range);
        return this;
    }

    /**
     * Sets the content of one pack: for counted stock a count such as {@code 30 head} (default 1), for weighed stock a
     * weight such as {@code 10 kg} (default 1 kg).
     */
    public ListingBuilder inPacksOf(String quantity) {
        pack = Entry.counted(quantity, Quantity::parse);
        return this;
    }

    /** Sets the content of one pack: a count of heads for counted stock, a weight for weighed stock. */
    public ListingBuilder inPacksOf(Quantity quantity) {
        pack = Entry.of(quantity);
        return this;
    }

    /**
     * Sets the container, which is sold whole. Its name may then be used as a unit in the stock, prices and minimum
     * pick-up.
     */
    public ListingBuilder in(Container container) {
        return soldIn(container, false);
    }

    /**
     * Sets the container, which may be opened: its name may be used as a unit, but single heads or kilograms are sold.
     */
    public ListingBuilder inBreakable(Container container) {
        return soldIn(container, true);
    }

    /** Sets the weight that a head gains per day after the market's day, such as {@code 100 g}; by default nothing. */
    public ListingBuilder gaining(String aDay) {
        gain = Entry.of(aDay, Weight::parse);
        return this;
    }

    /** Sets the weight that a head gains per day after the market's day; by default nothing. */
    public ListingBuilder gaining(Weight aDay) {
        gain = Entry.of(aDay);
        return this;
    }

    /**
     * Sets the ask, the lowest price at which the stock is sold: {@code 4.80 CNY/jin}, {@code 33 CNY/head},
     * {@code 28 CNY/pack}.
     */
    public ListingBuilder asking(String price) {
        terms.ask = Entry.counted(price, UnitPrice::parse);
        return this;
    }

    /** Sets the ask, the lowest price at which the stock is sold. */
    public ListingBuilder asking(UnitPrice price) {
        terms.ask = Entry.of(price);
        return this;
    }

    /** Sets the salvage price, which the cooperative gets for unsold stock; by default nothing. */
    public ListingBuilder salvagedFor(String price) {
        terms.salvage = Entry.counted(price, UnitPrice::parse);
        return this;
    }

    /** Sets the salvage price, which the cooperative gets for unsold stock; by default nothing. */
    public ListingBuilder salvagedFor(UnitPrice price) {
        terms.salvage = Entry.of(price);
        return this;
    }

    /** Sets the cost of keeping one head one more day, such as {@code 0.79 CNY}: 0 to a million yuan; by default 0. */
    public ListingBuilder keepCosts(String aHeadAndDay) {
        terms.keep = Entry.of(aHeadAndDay, Money::parse);
        return this;
    }

    /** Sets the cost of keeping one head one more day: 0 to a million yuan; by default 0. */
    public ListingBuilder keepCosts(Money aHeadAndDay) {
        terms.keep = Entry.of(aHeadAndDay);
        return this;
    }

    /**
     * Sets the minimum pick-up of a delivery, such as {@code 100 head}, {@code 500 kg} or {@code 20 pack}; by default
     * one head or pack.
     */
    public ListingBuilder pickUpFrom(String quantity) {
        terms.pickUp = (words, each) -> quantity == null ? null : Quantity.parse(quantity, words, each);
        return this;
    }

    /** Sets the minimum pick-up of a delivery; by default one head or pack. */
    public ListingBuilder pickUpFrom(Quantity quantity) {
        terms.pickUp = (words, each) -> quantity;
        return this;
    }

    /** Sets the first day on which the stock can leave the farm, such as {@code 2022-12-19}. */
    public ListingBuilder from(String day) {
        from = Entry.of(day, Window::parseDay);
        return this;
    }

    /** Sets the first day on which the stock can leave the farm, in the years 1900 to 2199. */
    public ListingBuilder from(LocalDate day) {
        from = Entry.of(day, Window::requireDay);
        return this;
    }

    /** Sets the last day on which the stock can leave the farm, not before the first day. */
    public ListingBuilder to(String day) {
        to = Entry.of(day, Window::parseDay);
        return this;
    }

    /** Sets the last day on which the stock can leave the farm, not before the first day. */
    public ListingBuilder to(LocalDate day) {
        to = Entry.of(day, Window::requireDay);
        return this;
    }

    /** Sets the place of the farm, WGS 84: degrees north (-90 to 90) and degrees east (-180 to 180). */
    public ListingBuilder at(double latitude, double longitude) {
        at = words -> new Place(latitude, longitude);
        return this;
    }

    /** Sets the place of the farm. */
    public ListingBuilder at(Place place) {
        at = Entry.of(place);
        return this;
    }

    /** Adds certificates that the stock has. */
    public ListingBuilder certified(String... papers) {
        certificates.addAll(papers, BuilderFields::entry);
        return this;
    }

    /** Adds certificates that the stock has. */
    public ListingBuilder certified(Collection<String> papers) {
        certificates.addAll(papers, BuilderFields::entry);
        return this;
    }

    /**
     * Returns the listing.
     *
     * @throws InvalidFieldsException when fields are missing, null or refused; it lists the first 100 of them
     */
    public Listing build() {
        BuilderFields draft = new BuilderFields("listing", id);
        draft.name("of", id);
        Optional<String> seller = draft.name("by", cooperative);
        Optional<ProductPath> path = draft.needed("sells", product, CountWords.COMMON);
        CountWords words = BuilderFields.words(path.stream().toList());
        Optional<Packing> packing = packing(draft, words);
        Optional<Stock> goods = draft.stock(stock, weights, pack, packing, words);
        Weight daily = draft.optional("gaining", gain, Weight.NONE, words);
        Optional<SellerTerms> asked = terms.read(draft, goods, packing, words);
        Optional<Window> days = draft.window(from, to);
        Optional<Place> farm = draft.needed("at", at, words);
        Set<String> papers = Set.copyOf(certificates.read(draft).values());
        return draft.built(
                "gaining",
                () -> new Listing(
                        id,
                        seller.orElseThrow(),
                        path.orElseThrow(),
                        goods.orElseThrow(),
                        daily,
                        asked.orElseThrow(),
                        days.orElseThrow(),
                        farm.orElseThrow(),
                        papers,
                        packing));
    }

    private ListingBuilder soldIn(Container said, boolean breakable) {
        container = Entry.of(said);
        isBreakable = breakable;
        return this;
    }

    private Optional<Packing> packing(BuilderFields draft, CountWords words) {
        return container == null
                ? Optional.empty()
                : draft.needed(isBreakable ? "inBreakable" : "in", container, words)
                        .map(each -> new Packing(each, isBreakable));
    }
}
