package org.duijie.core.match.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/** The names of the parties and products of one market. */
public final class Names {
    private final Sentences words;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Map<String, PurchaseIntent> intents = new LinkedHashMap<>();
    private final Map<ProductPath, String> headWords = new ConcurrentHashMap<>();
    private final Map<ProductPath, Optional<String>> kindWords = new ConcurrentHashMap<>();
    private final Map<String, Integer> cooperatives = new HashMap<>();
    private final Map<String, Integer> buyers = new HashMap<>();

    Names(Market market, Sentences words) {
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

    /**
     * Returns the names of {@code market}: products in Chinese if {@code language} is any Chinese, otherwise in
     * English.
     */
    public static Names of(Market market, Locale language) {
        return new Names(market, Sentences.in(language));
    }

    /** Returns the listing with this id. */
    public Optional<Listing> findListing(String id) {
        return Optional.ofNullable(listings.get(id));
    }

    /** Returns the intent with this id. */
    public Optional<PurchaseIntent> findIntent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    /**
     * Returns the listing with this id.
     *
     * @throws IllegalArgumentException when it is not in the market
     */
    public Listing listing(String id) {
        return findListing(id).orElseThrow(() -> new IllegalArgumentException("no listing " + id));
    }

    /**
     * Returns the intent with this id.
     *
     * @throws IllegalArgumentException when it is not in the market
     */
    public PurchaseIntent intent(String id) {
        return findIntent(id).orElseThrow(() -> new IllegalArgumentException("no intent " + id));
    }

    /** Returns the cooperative. If it has more than one listing, adds the listing's id. */
    public String seller(Listing listing) {
        return isAlone(listing) ? listing.cooperative() : sellerWithId(listing);
    }

    /** Returns the buyer. If it has more than one intent, adds the intent's id. */
    public String buyer(PurchaseIntent intent) {
        return isAlone(intent) ? intent.buyer() : buyerWithId(intent);
    }

    /** Returns whether the cooperative of {@code listing} has no other listing. */
    public boolean isAlone(Listing listing) {
        return cooperatives.getOrDefault(listing.cooperative(), 0) < 2;
    }

    /** Returns whether the buyer of {@code intent} has no other intent. */
    public boolean isAlone(PurchaseIntent intent) {
        return buyers.getOrDefault(intent.buyer(), 0) < 2;
    }

    /** Returns the cooperative with the listing's id. */
    public String sellerWithId(Listing listing) {
        return withId(listing.cooperative(), listing.id());
    }

    /** Returns the buyer with the intent's id. */
    public String buyerWithId(PurchaseIntent intent) {
        return withId(intent.buyer(), intent.id());
    }

    /** Returns {@code name [id]}. */
    public String withId(String name, String id) {
        return words.say("name.withId", name, id);
    }

    /** Returns {@code name, what}: the owner, and what it owns or wants. */
    public String of(String name, String what) {
        return words.say("name.of", name, what);
    }

    /** Returns a listing by its cooperative, its id and its product. */
    public String stock(Listing listing) {
        return of(sellerWithId(listing), product(listing.product()));
    }

    /** Returns an intent by its buyer, its id and its products. */
    public String wish(PurchaseIntent intent) {
        return of(buyerWithId(intent), products(intent.products()));
    }

    /** Returns the catalogue's name of a product, or its path when the catalogue does not know it. */
    public String product(ProductPath path) {
        return Catalogue.standard()
                .find(path)
                .map(product -> words.isChinese() ? product.chinese() : product.english())
                .orElse(path.slug());
    }

    /** Returns the names of several products, separated by commas. */
    public String products(List<ProductPath> paths) {
        return paths.stream().map(this::product).collect(Collectors.joining(words.say("list.comma")));
    }

    /** Returns the counting word for one head of the listing. */
    public String headWord(Listing listing) {
        return headWord(listing.product());
    }

    /**
     * Returns the word for one unit in a price or a minimum pick-up of the listing: a head, or for stock by weight a
     * pack.
     */
    public String soldWord(Listing listing) {
        return listing.stock() instanceof Stock.ByWeight
                ? new Figures(words).of(listing).pack()
                : headWord(listing);
    }

    /** Returns the word for the listing's heads in a text that also counts heads of another kind. */
    public String sumWord(Listing listing) {
        return kindWord(listing.product()).orElse(headWord(listing));
    }

    /** Returns the word for the intent's heads in a text that also counts heads of another kind. */
    public String sumWord(PurchaseIntent intent) {
        Set<String> found = intent.products().stream()
                .map(path -> kindWord(path).orElse(headWord(path)))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : headWord(intent);
    }

    /**
     * Returns the word for heads of the product, or of the nearest product above it that has such a word. For a group,
     * returns the word that all its listed products share; empty when they differ.
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

    /** Returns the counting word for one head of the intent. */
    public String headWord(PurchaseIntent intent) {
        return headWord(intent.products().get(0));
    }

    /**
     * Returns the counting word of a product. For a group, returns the word shared by its listed products, or else by
     * all its products.
     */
    private String headWord(ProductPath path) {
        return headWords.computeIfAbsent(path, any -> {
            boolean group =
                    Catalogue.standard().find(path).filter(Product::isGroup).isPresent();
            if (!group || !words.isChinese()) {
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

    /**
     * Returns the product's counting word. In Chinese this is 只, unless the product has counting words of its own
     * without 只.
     */
    private String ownWord(ProductPath path) {
        String usual = words.say("figure.head");
        List<String> own = words.isChinese()
                ? Catalogue.standard().find(path).map(Product::countWords).orElse(List.of())
                : List.of();
        return own.isEmpty() || own.contains(usual) ? usual : own.get(0);
    }
}
