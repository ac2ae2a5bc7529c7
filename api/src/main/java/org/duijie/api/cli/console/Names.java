package org.duijie.api.cli.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.jspecify.annotations.Nullable;

/** The names of the parties and products of one market. */
public final class Names {
    private final Words words;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Map<String, PurchaseIntent> intents = new LinkedHashMap<>();
    private final Map<ProductPath, String> headWords = new HashMap<>();
    private final Map<ProductPath, Optional<String>> kindWords = new HashMap<>();
    private final Map<String, Integer> cooperatives = new HashMap<>();
    private final Map<String, Integer> buyers = new HashMap<>();

    private @Nullable ShortIds shortListings;
    private @Nullable ShortIds shortIntents;

    public Names(Market market, Words words) {
        this.words = words;
        for (Listing listing : market.listings()) {
            listings.put(listing.id(), listing);
            cooperatives.merge(listing.cooperative(), 1, Integer::sum);
        }
        for (PurchaseIntent intent : market.intents()) {
            intents.put(intent.id(), intent);
            buyers.merge(intent.buyer(), 1, Integer::sum);
        }
    }

    public Optional<Listing> findListing(String id) {
        return Optional.ofNullable(listings.get(id));
    }

    public Optional<PurchaseIntent> findIntent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    public Listing listing(String id) {
        return findListing(id).orElseThrow(() -> new IllegalArgumentException("no listing " + id));
    }

    public PurchaseIntent intent(String id) {
        return findIntent(id).orElseThrow(() -> new IllegalArgumentException("no intent " + id));
    }

    /** Returns the cooperative, with the listing's id when it has more than one listing. */
    public String seller(Listing listing) {
        boolean alone = cooperatives.getOrDefault(listing.cooperative(), 0) < 2;
        return alone ? listing.cooperative() : sellerWithId(listing);
    }

    /** Returns the buyer, with the intent's id when it has more than one intent. */
    public String buyer(PurchaseIntent intent) {
        boolean alone = buyers.getOrDefault(intent.buyer(), 0) < 2;
        return alone ? intent.buyer() : buyerWithId(intent);
    }

    /** Returns the cooperative for a table: a long id is cut, but stays distinct. */
    public String sellerInTable(Listing listing) {
        boolean alone = cooperatives.getOrDefault(listing.cooperative(), 0) < 2;
        return alone ? listing.cooperative() : sellerWithShortId(listing);
    }

    private String sellerWithShortId(Listing listing) {
        return words.say(
                "name.withId",
                listing.cooperative() + DisplayWidth.MARK,
                shortListings().of(listing.id()));
    }

    /** Returns the buyer for a table: a long id is cut, but stays distinct. */
    public String buyerInTable(PurchaseIntent intent) {
        boolean alone = buyers.getOrDefault(intent.buyer(), 0) < 2;
        return alone ? intent.buyer() : buyerWithShortId(intent);
    }

    /** Returns the buyer, which may be cut, with an id that is cut when it is long, but stays distinct. */
    public String buyerWithShortId(PurchaseIntent intent) {
        return words.say(
                "name.withId",
                intent.buyer() + DisplayWidth.MARK,
                shortIntents().of(intent.id()));
    }

    /**
     * Returns a listing as {@link #stock} does, in {@code most} columns if possible: the id is cut before the product,
     * and stays distinct.
     */
    public String stockInTable(Listing listing, int most) {
        String whole = stock(listing);
        return DisplayWidth.of(whole) <= most
                ? whole
                : words.say("name.of", sellerWithShortId(listing), product(listing.product()));
    }

    private ShortIds shortListings() {
        if (shortListings == null) {
            shortListings = new ShortIds(listings.keySet());
        }
        return shortListings;
    }

    private ShortIds shortIntents() {
        if (shortIntents == null) {
            shortIntents = new ShortIds(intents.keySet());
        }
        return shortIntents;
    }

    public String sellerWithId(Listing listing) {
        return words.say("name.withId", listing.cooperative(), listing.id());
    }

    public String buyerWithId(PurchaseIntent intent) {
        return words.say("name.withId", intent.buyer(), intent.id());
    }

    /** Returns a listing by its cooperative, its id and its product. */
    public String stock(Listing listing) {
        return words.say("name.of", sellerWithId(listing), product(listing.product()));
    }

    /** Returns an intent by its buyer, its id and its products. */
    public String wish(PurchaseIntent intent) {
        return words.say("name.of", buyerWithId(intent), products(intent.products()));
    }

    /** Returns the catalogue's name of a product, or its path when the catalogue does not know it. */
    public String product(ProductPath path) {
        return Catalogue.standard()
                .find(path)
                .map(product -> words.language() == Language.ZH ? product.chinese() : product.english())
                .orElse(path.slug());
    }

    public String products(List<ProductPath> paths) {
        return paths.stream().map(this::product).collect(Collectors.joining(words.say("list.comma")));
    }

    public String headWord(Listing listing) {
        return headWord(listing.product());
    }

    /**
     * Returns what {@code head} in a price or a minimum pick-up of the listing means: a head, or a pack of stock by
     * weight.
     */
    public String soldWord(Listing listing) {
        return listing.stock() instanceof Stock.ByWeight ? words.say("figure.pack") : headWord(listing);
    }

    /** Returns the name of the listing's heads beside heads of another kind. */
    public String sumWord(Listing listing) {
        return kindWord(listing.product()).orElse(headWord(listing));
    }

    /** Returns the name of the intent's heads beside heads of another kind. */
    public String sumWord(PurchaseIntent intent) {
        Set<String> found = intent.products().stream()
                .map(path -> kindWord(path).orElse(headWord(path)))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : headWord(intent);
    }

    /**
     * Returns the word of the product, or of the nearest one above it that has one; for a group, the common word of its
     * offers.
     */
    private Optional<String> kindWord(ProductPath path) {
        Optional<String> known = kindWords.get(path);
        if (known == null) {
            known = findKindWord(path);
            kindWords.put(path, known);
        }
        return known;
    }

    private Optional<String> findKindWord(ProductPath path) {
        for (String slug = path.slug(); !slug.isEmpty(); slug = slug.substring(0, Math.max(0, slug.lastIndexOf('/')))) {
            if (words.has("heads." + slug)) {
                return Optional.of(words.say("heads." + slug));
            }
        }
        Set<String> offered = listings.values().stream()
                .map(Listing::product)
                .filter(product -> product.isUnder(path) && !product.equals(path))
                .map(product -> kindWord(product).orElse(""))
                .collect(Collectors.toSet());
        return offered.size() == 1 ? offered.stream().findFirst().filter(word -> !word.isEmpty()) : Optional.empty();
    }

    public String headWord(PurchaseIntent intent) {
        return headWord(intent.products().get(0));
    }

    /** Returns the counting word of a product; for a group, that of its offers, or else that of its products. */
    private String headWord(ProductPath path) {
        return headWords.computeIfAbsent(path, any -> {
            boolean group =
                    Catalogue.standard().find(path).filter(Product::isGroup).isPresent();
            if (!group || words.language() == Language.EN) {
                return ownWord(path);
            }
            List<ProductPath> offered = listings.values().stream()
                    .map(Listing::product)
                    .filter(product -> product.isUnder(path))
                    .toList();
            return oneWord(offered)
                    .or(() -> oneWord(Catalogue.standard().under(path).stream()
                            .filter(product -> !product.isGroup())
                            .map(Product::path)
                            .toList()))
                    .orElse(ownWord(path));
        });
    }

    private Optional<String> oneWord(List<ProductPath> products) {
        Set<String> found = products.stream().map(this::ownWord).collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Returns 只 in Chinese, unless the product's own words lack it. */
    private String ownWord(ProductPath path) {
        String usual = words.say("figure.head");
        List<String> own = words.language() == Language.ZH
                ? Catalogue.standard().find(path).map(Product::countWords).orElse(List.of())
                : List.of();
        return own.isEmpty() || own.contains(usual) ? usual : own.get(0);
    }
}
