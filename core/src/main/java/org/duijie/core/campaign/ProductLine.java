package org.duijie.core.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;

/**
 * The result of one product. This is the only line that adds up heads. On any day, <em>offered = left + sold + dead +
 * rejected + lost</em>.
 *
 * @param ware the product; when it is not counted, the counts of heads here are meaningless
 * @param offered all stock of its listings, at the stated weight
 * @param matched heads of deals that are not closed, at the expected weight
 * @param confirmed the part of {@code matched} that a liaison has confirmed
 * @param heads the heads of its deals by where they are; {@code sold} heads are delivered
 * @param lost heads that were lost on the farm
 * @param delivered what was accepted at the scale, and its amount
 * @param left what is still to be delivered
 */
public record ProductLine(
        Ware ware,
        Volume offered,
        Volume matched,
        Volume confirmed,
        DealHeads heads,
        Heads lost,
        Turnover delivered,
        Left left) {

    static List<ProductLine> by(CampaignFacts facts, List<Sale> sales) {
        Map<ProductPath, Ware> byProduct = Ware.byProduct(facts.offers());
        Map<String, Ware> wares = new HashMap<>();
        Map<Ware, List<Offered>> offers = new TreeMap<>();
        for (Offered offer : facts.offers()) {
            Ware ware = Objects.requireNonNull(byProduct.get(offer.listing().product()));
            wares.put(offer.listing().id(), ware);
            offers.computeIfAbsent(ware, any -> new ArrayList<>()).add(offer);
        }
        return offers.entrySet().stream()
                .map(each ->
                        line(each.getKey(), each.getValue(), id -> each.getKey().equals(wares.get(id)), facts, sales))
                .toList();
    }

    private static ProductLine line(
            Ware ware, List<Offered> offers, Predicate<String> isOfIt, CampaignFacts facts, List<Sale> sales) {
        List<Deal> deals = facts.deals().stream()
                .filter(deal -> isOfIt.test(deal.subject().listing()))
                .toList();
        List<Lost> losses = facts.losses().stream()
                .filter(lost -> isOfIt.test(lost.listing()))
                .toList();
        List<Sale> sold = sales.stream()
                .filter(sale -> isOfIt.test(sale.subject().listing()))
                .toList();
        return new ProductLine(
                ware,
                Volume.sum(offers.stream().map(Offered::whole).toList()),
                volume(deals, deal -> !(deal instanceof Closed)),
                volume(deals, CampaignReport::isConfirmed),
                deals.stream().map(DealHeads::of).reduce(DealHeads.NONE, DealHeads::plus),
                Bounded.heads(losses.stream().mapToLong(Lost::heads).sum()),
                Turnover.of(sold),
                Left.of(ware, facts.today(), offers, deals, losses, sold));
    }

    private static Volume volume(List<Deal> deals, Predicate<Deal> asked) {
        return Volume.sum(deals.stream()
                .filter(asked)
                .map(deal -> new Volume(
                        deal.terms().heads(), deal.terms().expected(deal.terms().heads())))
                .toList());
    }
}
