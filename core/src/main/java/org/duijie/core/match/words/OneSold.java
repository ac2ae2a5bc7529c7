package org.duijie.core.match.words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/** The name of one unit sold: a head, or a pack with its content. */
public final class OneSold {
    private final Sentences words;
    private final Figures figures;
    private final Names names;
    /**
     * The contents of one unit sold, by product; each with the lowest weight in grams on the first day of its offers.
     */
    private final Map<ProductPath, Map<Quantity, Long>> byProduct = new HashMap<>();

    OneSold(Sentences words, Names names, Market market) {
        this.words = words;
        this.figures = new Figures(words);
        this.names = names;
        for (Listing listing : market.listings()) {
            byProduct
                    .computeIfAbsent(listing.product(), any -> new HashMap<>())
                    .merge(held(listing.stock()), grams(listing, market.asOf()), Math::min);
        }
    }

    /** Returns {@code head}, {@code pack of 5 head} or {@code box of 40 jin}. */
    public String of(Listing listing) {
        return isPack(listing) && !listing.isLoose()
                ? packOf(figures.of(listing).pack(), held(listing.stock()), names.headWord(listing))
                : word(listing);
    }

    /** Returns only the word: {@code head}, {@code pack} or the container's. */
    public String word(Listing listing) {
        return isPack(listing) ? figures.of(listing).pack() : names.headWord(listing);
    }

    /** Returns whether the listing is sold in packs. */
    public boolean isPack(Listing listing) {
        return !held(listing.stock()).equals(Heads.of(1));
    }

    /**
     * Returns the name of the lightest unit sold among the intent's products whose content is more than {@code
     * missing}, the unmet demand.
     */
    public String tooMuchFor(PurchaseIntent intent, Quantity missing) {
        Map<Quantity, Long> sold = new HashMap<>();
        byProduct.forEach((product, each) -> {
            if (intent.products().stream().anyMatch(product::isUnder)) {
                each.forEach((one, grams) -> sold.merge(one, grams, Math::min));
            }
        });
        return sold.entrySet().stream()
                .filter(each -> isMore(each.getKey(), each.getValue(), missing))
                .min(Map.Entry.<Quantity, Long>comparingByValue()
                        .thenComparing(each -> each.getKey().held()))
                .map(each -> text(each.getKey(), names.headWord(intent)))
                .orElseGet(() -> words.say("figure.headOrPack", names.headWord(intent)));
    }

    private static boolean isMore(Quantity one, long grams, Quantity missing) {
        return missing.isCount() ? one.isCount() && one.held() > missing.held() : grams > missing.held();
    }

    private static long grams(Listing listing, LocalDate asOf) {
        LocalDate from = listing.window().from();
        return listing.soldWeightOn(from.isAfter(asOf) ? from : asOf, asOf).grams();
    }

    private String text(Quantity held, String headWord) {
        if (held.equals(Stock.ByWeight.DEFAULT_PACK)) {
            return words.say("figure.kilogram");
        }
        return held.equals(Heads.of(1)) ? headWord : packOf(figures.pack(), held, headWord);
    }

    private String packOf(String pack, Quantity held, String headWord) {
        return words.say("figure.packOf", pack, figures.quantity(held, headWord));
    }

    private static Quantity held(Stock stock) {
        return stock instanceof Stock.ByWeight byWeight ? byWeight.pack() : Heads.of(stock.each());
    }
}
