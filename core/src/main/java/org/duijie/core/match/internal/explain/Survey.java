package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.match.Shortfall;

/**
 * Holds every party that ended short against all that its products allow it to deal with, a few parties at a time: each of the
 * others is fetched from memory once for all of them.
 */
final class Survey {
    private static final int AT_A_TIME = 16;

    private final MarketPolicy policy;
    private final List<Offer> offers;
    private final List<Want> wants;
    private final ByProduct byProduct;
    private final Standing standing;
    private final BarredElsewhere barredElsewhere;

    Survey(Market market, List<Offer> offers, List<Want> wants, Standing standing) {
        this.policy = market.policy();
        this.offers = offers;
        this.wants = wants;
        this.byProduct = new ByProduct(offers, wants);
        this.standing = standing;
        this.barredElsewhere = new BarredElsewhere(market.barred(), offers, wants);
    }

    /** Why those offers that have heads left have them, by index. */
    Map<Integer, Shortfall> ofOffers(Hands hands) {
        List<Offer> some =
                offers.stream().filter(offer -> standing.left(offer) > 0).toList();
        List<List<Offer>> few = together(some, offer -> offer.listing.product());
        few.forEach(alike -> byProduct.wantsFor(alike.get(0)));
        Map<Integer, Shortfall> reasons = new ConcurrentHashMap<>();
        hands.run(few.size(), part -> explainOffers(few.get(part), reasons));
        return reasons;
    }

    private void explainOffers(List<Offer> alike, Map<Integer, Shortfall> reasons) {
        List<Across> across = acrossFrom(alike);
        List<Want> others = byProduct.wantsFor(alike.get(0));
        for (Want want : others) {
            boolean open = standing.missing(want) > 0 && standing.acceptsAnother(want);
            for (int k = 0; k < alike.size(); k++) {
                across.get(k).visit(alike.get(k), want, open);
            }
        }
        for (int k = 0; k < alike.size(); k++) {
            across.get(k).refuseUnseen((long) wants.size() - others.size(), barredElsewhere.of(alike.get(k)));
            reasons.put(alike.get(k).index, ListingReason.of(alike.get(k), standing, across.get(k)));
        }
    }

    /** Why those wants that lack some of their demand lack it, by index. */
    Map<Integer, Shortfall> ofWants(Hands hands) {
        Crowds crowds = new Crowds(standing);
        List<Want> some = wants.stream()
                .filter(want -> standing.missing(want) > 0)
                .filter(crowds::isFirst)
                .toList();
        List<List<Want>> few = together(some, want -> want.intent.products());
        few.forEach(alike -> byProduct.offersFor(alike.get(0)));
        Map<Integer, Shortfall> reasons = new ConcurrentHashMap<>();
        hands.run(few.size(), part -> explainWants(few.get(part), reasons));
        crowds.addOthers(reasons);
        return reasons;
    }

    private void explainWants(List<Want> alike, Map<Integer, Shortfall> reasons) {
        List<Across> across = acrossFrom(alike);
        List<Offer> others = byProduct.offersFor(alike.get(0));
        for (Offer offer : others) {
            boolean open = standing.left(offer) > 0;
            for (int k = 0; k < alike.size(); k++) {
                across.get(k).visit(offer, alike.get(k), open && standing.acceptsAnother(alike.get(k)));
            }
        }
        for (int k = 0; k < alike.size(); k++) {
            across.get(k).refuseUnseen((long) offers.size() - others.size(), barredElsewhere.of(alike.get(k)));
            reasons.put(alike.get(k).index, IntentReason.of(alike.get(k), standing, across.get(k)));
        }
    }

    private List<Across> acrossFrom(List<?> parties) {
        return parties.stream().map(party -> new Across(policy)).toList();
    }

    /** Those of the same products, a few at a time. */
    private static <P> List<List<P>> together(List<P> parties, Function<P, ?> products) {
        Collection<List<P>> groups = parties.stream()
                .collect(Collectors.groupingBy(products, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<List<P>> few = new ArrayList<>();
        for (List<P> group : groups) {
            for (int from = 0; from < group.size(); from += AT_A_TIME) {
                few.add(group.subList(from, Math.min(from + AT_A_TIME, group.size())));
            }
        }
        return few;
    }
}
