package org.duijie.api.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/** What one that is sold is called: a head, or a pack with what it holds. */
final class OneSold {
    private final Voice voice;
    private final Names names;
    private final Map<ProductPath, Set<Quantity>> byProduct = new HashMap<>();

    OneSold(Voice voice, Names names, Market market) {
        this.voice = voice;
        this.names = names;
        for (Listing listing : market.listings()) {
            byProduct.computeIfAbsent(listing.product(), any -> new HashSet<>()).add(held(listing.stock()));
        }
    }

    /** {@code head}, {@code pack of 5 head}, {@code pack of 40 jin}. */
    String of(Listing listing) {
        return text(held(listing.stock()), names.headWord(listing));
    }

    /** The word alone: {@code head} or {@code pack}. */
    String word(Listing listing) {
        return isPack(listing) ? voice.words().say("figure.pack") : names.headWord(listing);
    }

    /** Whether it is a pack. */
    boolean isPack(Listing listing) {
        return !held(listing.stock()).equals(Heads.of(1));
    }

    /** One, the smallest, of those that {@code intent} could buy if it did not lack less than that. */
    String tooMuchFor(PurchaseIntent intent, Quantity missing) {
        List<Quantity> larger = byProduct.entrySet().stream()
                .filter(each -> intent.products().stream().anyMatch(each.getKey()::isUnder))
                .flatMap(each -> each.getValue().stream())
                .filter(one -> one.isCount() == missing.isCount() ? one.held() > missing.held() : one.isCount())
                .distinct()
                .sorted((one, other) -> Long.compare(one.held(), other.held()))
                .toList();
        boolean comparable = larger.size() == 1 || larger.stream().allMatch(one -> one.isCount() == missing.isCount());
        return larger.isEmpty() || !comparable
                ? voice.words().say("figure.headOrPack", names.headWord(intent))
                : text(larger.get(0), names.headWord(intent));
    }

    private String text(Quantity held, String headWord) {
        return held.equals(Heads.of(1))
                ? headWord
                : voice.words().say("figure.packOf", voice.figures().quantity(held, headWord));
    }

    private static Quantity held(Stock stock) {
        return stock instanceof Stock.ByWeight byWeight ? byWeight.pack() : Heads.of(stock.each());
    }
}
