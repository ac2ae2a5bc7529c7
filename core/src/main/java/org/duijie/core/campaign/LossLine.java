package org.duijie.core.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * The losses on the farm of one product for one reason.
 *
 * @param ware the product
 * @param reason the reason
 * @param heads the number of heads, 1 or more; meaningless when {@code ware} is not counted
 * @param weight their stated weight
 */
public record LossLine(Ware ware, LossReason reason, Heads heads, Weight weight) {
    static List<LossLine> by(CampaignFacts facts) {
        Map<Ware, Map<LossReason, long[]>> sums = new TreeMap<>();
        Map<String, Offered> offers = facts.byId();
        Map<ProductPath, Ware> wares = Ware.byProduct(facts.offers());
        for (Lost lost : facts.losses()) {
            Offered offer = Objects.requireNonNull(offers.get(lost.listing()));
            Ware ware = Objects.requireNonNull(wares.get(offer.listing().product()));
            long[] sum = sums.computeIfAbsent(ware, any -> new TreeMap<>())
                    .computeIfAbsent(lost.reason(), any -> new long[2]);
            sum[0] += lost.heads();
            sum[1] += Math.multiplyExact(lost.heads(), offer.headStated().grams());
        }
        List<LossLine> lines = new ArrayList<>();
        sums.forEach((ware, reasons) -> reasons.forEach((reason, sum) -> {
            if (sum[0] > 0) {
                lines.add(new LossLine(ware, reason, Bounded.heads(sum[0]), Bounded.weight(sum[1])));
            }
        }));
        return List.copyOf(lines);
    }
}
