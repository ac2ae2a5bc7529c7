package org.duijie.core.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Delivered;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Demand that neither a delivery nor an open deal meets. An intent that takes several products stands under the first it names.
 *
 * @param product what is wanted
 * @param intents how many intents want more than they have
 * @param heads what those that count still want
 * @param weight what those that weigh still want
 */
public record UnmetLine(ProductPath product, long intents, Heads heads, Weight weight) {
    static List<UnmetLine> by(CampaignFacts facts) {
        Map<String, List<Deal>> deals = new HashMap<>();
        facts.deals()
                .forEach(deal -> deals.computeIfAbsent(deal.subject().intent(), any -> new ArrayList<>())
                        .add(deal));
        Map<ProductPath, UnmetLine> lines = new TreeMap<>();
        for (PurchaseIntent intent : facts.intents()) {
            long lacking = lacking(intent, deals.getOrDefault(intent.id(), List.of()));
            if (lacking > 0) {
                lines.merge(intent.products().get(0), one(intent, lacking), UnmetLine::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static UnmetLine one(PurchaseIntent intent, long lacking) {
        boolean byCount = intent.demand().byCount();
        return new UnmetLine(
                intent.products().get(0), 1, Heads.of(byCount ? lacking : 0), Weight.ofGrams(byCount ? 0 : lacking));
    }

    /** In the measure of the demand; under 0 where heavy stock gave more than was asked. */
    private static long lacking(PurchaseIntent intent, List<Deal> deals) {
        boolean byCount = intent.demand().byCount();
        return intent.demand().upTo().held()
                - deals.stream()
                        .mapToLong(deal -> byCount ? DealHeads.of(deal).ofDemand() : grams(deal))
                        .sum();
    }

    private static long grams(Deal deal) {
        return Delivered.of(deal)
                .map(Delivered::weight)
                .orElseGet(
                        () -> deal.terms().expected(Heads.of(DealHeads.of(deal).ofDemand())))
                .grams();
    }

    private UnmetLine plus(UnmetLine other) {
        return new UnmetLine(
                product,
                intents + other.intents,
                Heads.of(heads.count() + other.heads.count()),
                Weight.ofGrams(weight.grams() + other.weight.grams()));
    }
}
