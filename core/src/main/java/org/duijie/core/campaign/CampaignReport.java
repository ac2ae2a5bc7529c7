package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Open;
import org.duijie.core.deal.SettlementBook;
import org.duijie.core.quantity.Money;

/**
 * What a campaign has done up to a day, to the head and the yuan. All that was delivered is read from weigh-ins, so every sum here is
 * the sum of the deals'. Exact; linear in the facts, but for sorting.
 *
 * @param on the day of the report
 * @param offered all stock of the listings, at the weight stated
 * @param matched heads of all deals that were not closed, at the weight expected
 * @param confirmed those of them that a liaison confirmed
 * @param heads where the heads of its deals are: offered heads are those left, and the sold, dead and rejected of these
 * @param delivered what was accepted at the scale, and what it comes to
 * @param settled Σ of the settlements and their reversals
 * @param paid what was paid of that
 * @param lossRecovered the amount delivered, less what salvage would have given for the same heads
 * @param feedSaved what was not spent on keeping them
 * @param kinds by kind of buyer, kinds that took nothing left out
 * @param days by day, days without a delivery left out
 * @param left what is still to be delivered
 * @param cooperatives by cooperative, in order of name
 * @param unmet demand that nothing meets, by product
 */
public record CampaignReport(
        LocalDate on,
        Volume offered,
        Volume matched,
        Volume confirmed,
        DealHeads heads,
        Turnover delivered,
        Money settled,
        Money paid,
        Money lossRecovered,
        FeedSaved feedSaved,
        List<KindLine> kinds,
        List<DayLine> days,
        Left left,
        List<CooperativeLine> cooperatives,
        List<UnmetLine> unmet) {

    public CampaignReport {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        cooperatives = List.copyOf(cooperatives);
        unmet = List.copyOf(unmet);
    }

    /**
     * The report of {@code facts}.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when a sum is above the largest count or weight there is
     * @throws ArithmeticException when an amount is above 2⁶³ µCNY
     */
    public static CampaignReport of(CampaignFacts facts) {
        List<Sale> sales = facts.sales();
        List<SettlementBook> settlements =
                sales.stream().map(Sale::delivered).map(Delivered::settlements).toList();
        Turnover delivered = Turnover.of(sales);
        return new CampaignReport(
                facts.today(),
                Volume.sum(
                        facts.offers().stream().map(CooperativeLine::offeredBy).toList()),
                volume(facts, deal -> !(deal instanceof Closed)),
                volume(facts, CampaignReport::isConfirmed),
                facts.deals().stream().map(DealHeads::of).reduce(DealHeads.NONE, DealHeads::plus),
                delivered,
                settlements.stream().map(SettlementBook::sum).reduce(Money.ZERO, Money::plus),
                settlements.stream().map(SettlementBook::paid).reduce(Money.ZERO, Money::plus),
                delivered.amount().minus(Sale.sum(sales, Sale::salvage)),
                FeedSaved.by(sales),
                KindLine.by(sales),
                DayLine.by(sales),
                Left.of(facts, sales),
                CooperativeLine.by(facts, sales),
                UnmetLine.by(facts));
    }

    private static boolean isConfirmed(Deal deal) {
        return deal instanceof Confirmed || !(deal instanceof Open || deal instanceof Closed);
    }

    private static Volume volume(CampaignFacts facts, Predicate<Deal> asked) {
        return Volume.sum(facts.deals().stream()
                .filter(asked)
                .map(deal -> new Volume(
                        deal.terms().heads(), deal.terms().expected(deal.terms().heads())))
                .toList());
    }
}
