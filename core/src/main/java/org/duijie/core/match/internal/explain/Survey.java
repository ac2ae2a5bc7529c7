package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Party;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.run.Halt;

/**
 * Compares parties that ended short with all parties that they could trade with by product. It takes a few parties at a
 * time, so that each of the others is read from memory only once for all of them. Work is counted between batches of
 * parties, so that the result does not depend on the order in which threads finish.
 */
final class Survey {
    private static final int AT_A_TIME = 16;
    private static final int A_WAVE = 32 * AT_A_TIME;

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

    /**
     * Adds the reasons of {@code leftovers} to {@code reasons}, in order, until the work is used up or a stop is
     * requested.
     */
    void explain(Leftovers leftovers, long most, Halt halt, Hands hands, Reasons reasons) {
        List<Party> all = leftovers.largestFirst();
        LongAdder work = new LongAdder();
        for (int from = 0; from < all.size() && work.sum() < most; from += A_WAVE) {
            List<List<Party>> few = together(all.subList(from, Math.min(from + A_WAVE, all.size())));
            hands.run(few.size(), part -> work.add(explain(few.get(part), halt, reasons)));
            if (halt.isCalled()) {
                return;
            }
        }
    }

    /** Explains parties of the same products. Returns the number of looks at a pair. */
    private long explain(List<Party> alike, Halt halt, Reasons reasons) {
        return alike.get(0) instanceof Offer
                ? explainOffers(alike.stream().map(Offer.class::cast).toList(), halt, reasons)
                : explainWants(alike.stream().map(Want.class::cast).toList(), halt, reasons);
    }

    private long explainOffers(List<Offer> alike, Halt halt, Reasons reasons) {
        List<Across> across = acrossFrom(alike);
        List<Want> others = byProduct.wantsFor(alike.get(0));
        Pause pause = new Pause(halt);
        for (Want want : others) {
            if (pause.isOver(alike.size())) {
                return 0;
            }
            boolean open = standing.missing(want) > 0 && standing.acceptsAnother(want);
            for (int k = 0; k < alike.size(); k++) {
                across.get(k).visit(alike.get(k), want, open);
            }
        }
        long work = 0;
        for (int k = 0; k < alike.size() && !halt.isCalled(); k++) {
            across.get(k).refuseUnseen((long) wants.size() - others.size(), barredElsewhere.of(alike.get(k)));
            reasons.put(alike.get(k), ListingReason.of(alike.get(k), standing, across.get(k)));
            work += across.get(k).work(others.size());
        }
        return work;
    }

    private long explainWants(List<Want> alike, Halt halt, Reasons reasons) {
        List<Across> across = acrossFrom(alike);
        List<Offer> others = byProduct.offersFor(alike.get(0));
        Pause pause = new Pause(halt);
        for (Offer offer : others) {
            if (pause.isOver(alike.size())) {
                return 0;
            }
            boolean open = standing.left(offer) > 0;
            for (int k = 0; k < alike.size(); k++) {
                across.get(k).visit(offer, alike.get(k), open && standing.acceptsAnother(alike.get(k)));
            }
        }
        long work = 0;
        for (int k = 0; k < alike.size() && !halt.isCalled(); k++) {
            across.get(k).refuseUnseen((long) offers.size() - others.size(), barredElsewhere.of(alike.get(k)));
            reasons.put(alike.get(k), IntentReason.of(alike.get(k), standing, across.get(k)));
            work += across.get(k).work(others.size());
        }
        return work;
    }

    private List<Across> acrossFrom(List<?> parties) {
        return parties.stream().map(party -> new Across(policy)).toList();
    }

    /** Returns parties of the same products, a few at a time. */
    private static List<List<Party>> together(List<Party> parties) {
        Collection<List<Party>> groups = parties.stream()
                .collect(Collectors.groupingBy(Party::products, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<List<Party>> few = new ArrayList<>();
        for (List<Party> group : groups) {
            for (int from = 0; from < group.size(); from += AT_A_TIME) {
                few.add(group.subList(from, Math.min(from + AT_A_TIME, group.size())));
            }
        }
        return few;
    }
}
