package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Open;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * What a campaign has done up to a day, to the gram and the yuan. All that was delivered is read from weigh-ins, so
 * every sum here is the sum of the deals'. Weight and money are added over products; heads are not, and stand in the
 * line of their product, where all of it is sold alike. Exact; linear in the facts for each product, but for sorting.
 *
 * @param on the day of the report
 * @param offered all stock of the listings, at the weight stated
 * @param matched deals that were not closed, at the weight expected
 * @param confirmed those of them that a liaison confirmed
 * @param delivered what was accepted at the scale, and what it comes to
 * @param settled Σ of the settlements and their reversals
 * @param paid what was paid of that
 * @param lossRecovered the amount delivered, less what salvage would have given for the same heads, to the fen
 * @param feedSaved what was not spent on keeping them
 * @param products by product, in order of path
 * @param losses what was lost on the farm, by product and reason
 * @param kinds by kind of buyer, kinds that took nothing left out
 * @param days by day, days without a delivery left out
 * @param left what is still to be delivered
 * @param cooperatives by cooperative, in order of name
 * @param unmet demand that nothing meets, by product
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
     * The report of {@code facts}. A sum above the largest count or weight there is stays at that, one of money at 9 ·
     * 10¹² yuan.
     */
    public static CampaignReport of(CampaignFacts facts) {
        List<Sale> sales = facts.sales();
        List<SettlementBook> settlements =
                sales.stream().map(Sale::delivered).map(Delivered::settlements).toList();
        Turnover delivered = Turnover.of(sales);
        List<ProductLine> products = ProductLine.by(facts, sales);
        return new CampaignReport(
                facts.today(),
                weight(products, ProductLine::offered),
                weight(products, ProductLine::matched),
                weight(products, ProductLine::confirmed),
                delivered,
                Bounded.sum(settlements.stream().map(SettlementBook::sum)),
                Bounded.sum(settlements.stream().map(SettlementBook::paid)),
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
        return deal instanceof Confirmed || !(deal instanceof Open || deal instanceof Closed);
    }

    private static Weight weight(List<ProductLine> products, Function<ProductLine, Volume> part) {
        return Volume.sum(products.stream().map(part).toList()).weight();
    }
}
