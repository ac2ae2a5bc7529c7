package org.duijie.core.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<ProductPath, UnmetLine> lines = new TreeMap<>();
        for (Wanted want : facts.wants()) {
            if (want.left() > 0) {
                lines.merge(want.intent().products().get(0), one(want), UnmetLine::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static UnmetLine one(Wanted want) {
        boolean byCount = want.intent().demand().byCount();
        return new UnmetLine(
                want.intent().products().get(0),
                1,
                Heads.of(byCount ? want.left() : 0),
                Weight.ofGrams(byCount ? 0 : want.left()));
    }

    private UnmetLine plus(UnmetLine other) {
        return new UnmetLine(
                product,
                intents + other.intents,
                Heads.of(heads.count() + other.heads.count()),
                Weight.ofGrams(weight.grams() + other.weight.grams()));
    }
}
