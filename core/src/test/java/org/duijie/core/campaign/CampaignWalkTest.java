package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Walk;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Want;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random campaigns: every figure of the report is the sum of its deals', and every way of cutting it adds up. */
class CampaignWalkTest {
    private static final int STOCK = 1_000;
    private static final List<BuyerKind> KINDS = List.of(BuyerKind.SUPERMARKET, BuyerKind.SCHOOL, BuyerKind.FACTORY);

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void stock_sales_deaths_rejections_and_what_is_left_balance(long seed) {
        CampaignFacts facts = campaign(seed);
        CampaignReport report = CampaignReport.of(facts);
        DealHeads heads = facts.deals().stream().map(DealHeads::of).reduce(DealHeads.NONE, DealHeads::plus);

        ProductLine line = report.products().get(0);
        assertThat(report.products()).hasSize(1);
        assertThat(line.heads()).isEqualTo(heads);
        assertThat(line.left().spokenFor().heads().count()).isEqualTo(heads.held() + heads.committed());
        assertThat(line.lost().count()).isEqualTo(30);
        assertThat(report.losses())
                .extracting(LossLine::reason, loss -> loss.heads().count())
                .containsExactly(tuple(LossReason.DIED, 27L), tuple(LossReason.EATEN, 3L));
        assertThat(line.offered().heads().count())
                .isEqualTo(line.left().volume().heads().count() + heads.sold() + heads.dead() + heads.rejected() + 30);
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void every_cut_adds_up_to_the_whole(long seed) {
        CampaignReport report = CampaignReport.of(campaign(seed));

        assertThat(whole(report.kinds().stream().map(KindLine::turnover).toList()))
                .isEqualTo(report.delivered());
        assertThat(whole(report.days().stream().map(DayLine::turnover).toList()))
                .isEqualTo(report.delivered());
        assertThat(whole(report.cooperatives().stream()
                        .map(CooperativeLine::turnover)
                        .toList()))
                .isEqualTo(report.delivered());
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void what_is_settled_is_the_sum_of_the_settled_deals(long seed) {
        CampaignFacts facts = campaign(seed);
        Money settled = facts.deals().stream()
                .map(deal -> new Account(deal).settlements())
                .flatMap(book -> book.standing().stream())
                .map(Settlement::amount)
                .reduce(Money.ZERO, Money::plus);

        assertThat(CampaignReport.of(facts).settled()).isEqualTo(settled);
    }

    private static Turnover whole(List<Turnover> parts) {
        return new Turnover(
                parts.stream().mapToLong(Turnover::deals).sum(),
                Weight.ofGrams(
                        parts.stream().mapToLong(part -> part.weight().grams()).sum()),
                Weight.ofGrams(parts.stream()
                        .mapToLong(part -> part.estimated().grams())
                        .sum()),
                parts.stream().map(Turnover::amount).reduce(Money.ZERO, Money::plus));
    }

    private static CampaignFacts campaign(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BuyerKind kind = KINDS.get(dice.nextInt(KINDS.size()));
            Bargain bargain = Bargain.broilers(1 + dice.nextInt(STOCK / 12) + " head")
                    .to("buyer-" + dice.nextInt(4), kind)
                    .named("deal-" + i)
                    .at(i % 2 == 0 ? "5.2 CNY/jin" : "33.33 CNY/head");
            int lot = dice.nextInt(3);
            bargain = bargain.from("lot-" + lot, "cooperative-" + lot);
            deals.add(new Walk(bargain, dice).last());
        }
        return new CampaignFacts(
                Bargain.PICK_UP,
                List.of(lot(0), lot(1), lot(2)),
                Stream.of(0, 1, 2, 3).map(i -> Wanted.of(want(i), deals)).toList(),
                List.of(
                        new Lost("lot-0", LossReason.DIED, 20),
                        new Lost("lot-1", LossReason.DIED, 7),
                        new Lost("lot-1", LossReason.EATEN, 5),
                        new Lost("lot-1", LossReason.EATEN, -5),
                        new Lost("lot-2", LossReason.EATEN, 3)),
                deals);
    }

    private static Offered lot(int i) {
        return CampaignReportTest.offered("lot-" + i, "cooperative-" + i, STOCK + " head");
    }

    private static PurchaseIntent want(int i) {
        return Want.poultry("900 head").named("buyer-" + i).intent();
    }
}
