package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.product.ProductPath;

/**
 * An index of the parties that could trade by product. All other parties are counted without being visited.
 * Thread-safe.
 */
final class ByProduct {
    private final Map<ProductPath, List<Offer>> offers = new LinkedHashMap<>();
    private final Map<List<ProductPath>, List<Want>> wants = new LinkedHashMap<>();
    private final Map<List<ProductPath>, List<Offer>> offersFor = new ConcurrentHashMap<>();
    private final Map<ProductPath, List<Want>> wantsFor = new ConcurrentHashMap<>();

    ByProduct(List<Offer> allOffers, List<Want> allWants) {
        for (Offer offer : allOffers) {
            offers.computeIfAbsent(offer.listing.product(), none -> new ArrayList<>())
                    .add(offer);
        }
        for (Want want : allWants) {
            wants.computeIfAbsent(want.intent.products(), none -> new ArrayList<>())
                    .add(want);
        }
    }

    /** Returns the offers of a product that {@code want} takes, in the market's order. */
    List<Offer> offersFor(Want want) {
        return offersFor.computeIfAbsent(
                want.intent.products(),
                products -> offers.entrySet().stream()
                        .filter(entry -> want.intent.takes(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .sorted(Comparator.comparingInt(offer -> offer.index))
                        .toList());
    }

    /** Returns the wants that take the product of {@code offer}, in the market's order. */
    List<Want> wantsFor(Offer offer) {
        return wantsFor.computeIfAbsent(
                offer.listing.product(),
                product -> wants.values().stream()
                        .filter(alike -> alike.get(0).intent.takes(product))
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(want -> want.index))
                        .toList());
    }
}
