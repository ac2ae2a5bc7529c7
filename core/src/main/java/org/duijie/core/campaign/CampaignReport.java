package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Loaded;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The results of a campaign up to a day. Every figure of deliveries comes from the weigh-ins, so it equals the sum over
 * the deals. Weight and money are added over all products. Heads are added only within a product, and only if all its
 * listings are sold in the same way. All sums are exact. Time: for each product, linear in the number of listings,
 * intents, losses and deals, plus sorting.
 *
 * @param on the day of the report
 * @param offered all stock of the listings, at the stated weight
 * @param matched deals that are not closed, at the expected weight
 * @param confirmed the part of {@code matched} that a liaison has confirmed
 * @param delivered what was accepted at the scale, and its amount
 * @param settled the sum of the settlements and their reversals
 * @param paid the sum of the payments, advances included, less what was paid back
 * @param lossRecovered the amount of the deliveries less the salvage value of the delivered heads, to the fen
 * @param feedSaved the cost saved by not keeping the delivered heads any longer
 * @param products one line per product, in order of path
 * @param losses the losses on the farm, by product and reason
 * @param kinds one line per kind of buyer; kinds that took nothing are absent
 * @param days one line per day; days without a delivery are absent
 * @param left what is still to be delivered
 * @param cooperatives one line per cooperative, in order of name
 * @param unmet the unmet demand, by product
 */
public record CampaignReport(
        LocalDate on,
        Weight offered,
        Weight matched,
        Weight confirmed,
        Turnover delivered,
        Money settled,
        Money paid,
        Money lossRecovered,
        FeedSaved feedSaved,
        List<ProductLine> products,
        List<LossLine> losses,
        List<KindLine> kinds,
        List<DayLine> days,
        Remainder left,
        List<CooperativeLine> cooperatives,
        List<UnmetLine> unmet) {

    public CampaignReport {
        products = List.copyOf(products);
        losses = List.copyOf(losses);
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        cooperatives = List.copyOf(cooperatives);
        unmet = List.copyOf(unmet);
    }

    /**
     * Makes the report of {@code facts}. Sums are capped: counts at {@link org.duijie.core.quantity.Heads#MOST},
     * weights at {@link Weight#MOST_GRAMS}, money at 9 · 10¹² yuan.
     */
    public static CampaignReport of(CampaignFacts facts) {
        List<Sale> sales = facts.sales();
        Turnover delivered = Turnover.of(sales);
        List<ProductLine> products = ProductLine.by(facts, sales);
        return new CampaignReport(
                facts.today(),
                weight(products, ProductLine::offered),
                weight(products, ProductLine::matched),
                weight(products, ProductLine::confirmed),
                delivered,
                Bounded.sum(facts.deals().stream()
                        .map(deal -> new Account(deal).settlements().sum())),
                Bounded.sum(facts.deals().stream().map(deal -> deal.payments().sum())),
                delivered.amount().minus(Sale.sum(sales, Sale::salvage)).toFen(),
                FeedSaved.by(sales),
                products,
                LossLine.by(facts),
                KindLine.by(sales),
                DayLine.by(sales),
                Remainder.of(products),
                CooperativeLine.by(facts, sales),
                UnmetLine.by(facts));
    }

    static boolean isConfirmed(Deal deal) {
        return deal instanceof Confirmed || deal instanceof Loaded;
    }

    private static Weight weight(List<ProductLine> products, Function<ProductLine, Volume> part) {
        return Volume.sum(products.stream().map(part).toList()).weight();
    }
}
