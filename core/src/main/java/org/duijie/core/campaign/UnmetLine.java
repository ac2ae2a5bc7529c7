package org.duijie.core.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * The demand that neither a delivery nor an open deal meets, for intents that want the same products. Each intent is in
 * one line only, so the lines add up to all unmet demand.
 *
 * @param products the products that these intents accept, in order of path; none is below another in the catalogue
 * @param intents how many intents have unmet demand
 * @param heads the unmet demand of intents by count
 * @param weight the unmet demand of intents by weight
 */
public record UnmetLine(List<ProductPath> products, long intents, Heads heads, Weight weight) {
    public UnmetLine {
        products = List.copyOf(products);
    }

    static List<UnmetLine> by(CampaignFacts facts) {
        Map<String, UnmetLine> lines = new TreeMap<>();
        for (Wanted want : facts.wants()) {
            if (want.left() > 0) {
                UnmetLine one = one(want);
                lines.merge(one.key(), one, UnmetLine::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static UnmetLine one(Wanted want) {
        boolean byCount = want.intent().demand().byCount();
        return new UnmetLine(
                alternatives(want.intent().products()),
                1,
                Heads.of(byCount ? want.left() : 0),
                Weight.ofGrams(byCount ? 0 : want.left()));
    }

    private static List<ProductPath> alternatives(List<ProductPath> products) {
        Set<ProductPath> all = new TreeSet<>(products);
        return all.stream().filter(path -> !isUnderAny(path, all)).toList();
    }

    private static boolean isUnderAny(ProductPath path, Set<ProductPath> all) {
        return path.parent()
                .filter(parent -> all.contains(parent) || isUnderAny(parent, all))
                .isPresent();
    }

    private String key() {
        return products.stream().map(ProductPath::slug).collect(Collectors.joining(" "));
    }

    private UnmetLine plus(UnmetLine other) {
        return new UnmetLine(
                products,
                intents + other.intents,
                Bounded.heads(heads.count() + other.heads.count()),
                Bounded.weight(weight.grams() + other.weight.grams()));
    }
}
