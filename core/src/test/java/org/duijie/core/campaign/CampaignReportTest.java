package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.market.Lingbao.TODAY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Offer;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

class CampaignReportTest extends ReportFacts {
    /** The reported outcome: 3,000 birds of 6.5 jin in two days, over 100,000 yuan. */
    @Test
    void the_two_days_of_lingbao() {
        CampaignReport report = CampaignReport.of(lingbao());

        ProductLine broilers = report.products().get(0);
        assertThat(report.offered()).isEqualTo(Weight.parse("156000 jin"));
        assertThat(broilers.ware()).isEqualTo(new Ware(ProductPath.of("poultry/broiler"), Ware.Unit.HEAD));
        assertThat(broilers.offered().heads()).isEqualTo(Heads.of(24_000));
        assertThat(broilers.matched().heads()).isEqualTo(Heads.of(3_400));
        assertThat(broilers.confirmed().heads()).isEqualTo(Heads.of(3_000));
        assertThat(broilers.heads().sold()).isEqualTo(3_000);
        assertThat(report.delivered())
                .isEqualTo(new Turnover(3, Weight.parse("19500 jin"), Weight.NONE, yuan("100035")));
        assertThat(report.settled()).isEqualTo(yuan("83362.5"));
        assertThat(report.paid()).isEqualTo(yuan("50017.5"));
        assertThat(report.lossRecovered()).isEqualTo(yuan("29835"));
    }

    /** As it was reported: nobody else would have taken the birds. */
    @Test
    void where_nothing_would_have_been_got_the_whole_amount_is_loss_recovered() {
        Offered noOtherWay = offered("sun-village", "Sun Village Broiler Cooperative", "24000 head");
        CampaignFacts facts = lingbao();

        CampaignReport report = CampaignReport.of(
                new CampaignFacts(facts.today(), List.of(noOtherWay), facts.wants(), List.of(), facts.deals()));

        assertThat(report.lossRecovered())
                .isEqualTo(report.delivered().amount())
                .isGreaterThan(yuan("100000"));
    }

    @Test
    void no_salvage_however_large_ends_the_report() {
        for (String salvage : List.of("100000000000 CNY/head", "1000 CNY/g")) {
            Offered dear = new Offered(
                    Offer.broilers("24000 head").salvagedFor(salvage).listing(), TODAY, Optional.empty());
            CampaignFacts facts = lingbao();

            CampaignReport report = CampaignReport.of(
                    new CampaignFacts(facts.today(), List.of(dear), facts.wants(), List.of(), facts.deals()));

            assertThat(report.lossRecovered()).as(salvage).isLessThan(yuan("0"));
        }
    }

    @Test
    void sums_beyond_the_largest_stay_at_it() {
        List<Money> kept = Collections.nCopies(10, Money.ofMicros(1_000_000_000_000_000_000L));
        Offered huge = offered("huge", "Hilltop Cooperative", "3000000000 head");
        Offered huger = offered("huger", "Hilltop Cooperative", "3000000000 head");

        assertThat(Bounded.sum(kept.stream())).isEqualTo(Bounded.MOST_MONEY);
        assertThat(CampaignReport.of(new CampaignFacts(TODAY, List.of(huge, huger), List.of(), List.of(), List.of()))
                        .offered())
                .isEqualTo(Weight.ofGrams(Weight.MOST_GRAMS));
    }

    @Test
    void a_flock_that_was_only_weighed_is_as_old_as_the_curve_says() {
        Flock flock = Flock.weighing(Weight.parse("6.5 jin"), CURVE).orElseThrow();

        assertThat(flock.curve().weightAt(flock.ageDays())).isEqualTo(Weight.parse("6.5 jin"));
        assertThat(CURVE.weightAt(flock.ageDays()).grams())
                .isBetween(
                        CURVE.weightAt(flock.ageDays() - 1).grams() + 1,
                        CURVE.weightAt(flock.ageDays() + 1).grams() - 1);
        assertThat(Flock.weighing(CURVE.weightAt(CURVE.lastDay()), CURVE))
                .map(Flock::ageDays)
                .contains(CURVE.lastDay());
        assertThat(Flock.weighing(Weight.parse("12 kg"), CURVE)).isEmpty();
        assertThat(Flock.weighing(Weight.parse("100 g"), CURVE)).isEmpty();
    }

    @Test
    void buyers_are_counted_once_by_kind_and_days_have_their_own_line() {
        CampaignReport report = CampaignReport.of(lingbao());

        assertThat(report.kinds())
                .extracting(KindLine::kind, KindLine::buyers)
                .containsExactly(tuple(BuyerKind.SUPERMARKET, 1L), tuple(BuyerKind.SCHOOL, 1L));
        assertThat(report.days())
                .extracting(DayLine::day, line -> line.turnover().weight())
                .containsExactly(
                        tuple(PICK_UP, Weight.parse("16250 jin")),
                        tuple(PICK_UP.plusDays(1), Weight.parse("3250 jin")));
    }

    @Test
    void a_cooperative_sees_its_share_beside_what_it_offered() {
        Offered hilltop = offered("hilltop", "Hilltop Cooperative", "8000 head");
        CampaignFacts facts = lingbao();
        CampaignReport report = CampaignReport.of(
                new CampaignFacts(facts.today(), List.of(SHEDS, hilltop), facts.wants(), List.of(), facts.deals()));

        assertThat(report.cooperatives())
                .extracting(
                        CooperativeLine::cooperative, CooperativeLine::offeredShare, CooperativeLine::deliveredShare)
                .containsExactly(
                        tuple("Hilltop Cooperative", 250, 0), tuple("Sun Village Broiler Cooperative", 750, 1000));
    }

    @Test
    void a_deal_of_another_campaign_is_a_fault() {
        CampaignFacts facts = lingbao();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignFacts(TODAY, List.of(), facts.wants(), List.of(), facts.deals()))
                .withMessageContaining("sun-village");
    }

    @Test
    void an_empty_campaign_has_an_empty_report() {
        CampaignReport report = CampaignReport.of(new CampaignFacts(TODAY, List.of(), List.of(), List.of(), List.of()));

        assertThat(report.delivered().amount()).isEqualTo(Money.ZERO);
        assertThat(report.left().daysToClear()).hasValue(0);
        assertThat(report.unmet()).isEmpty();
    }
}
