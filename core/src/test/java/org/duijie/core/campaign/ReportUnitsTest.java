package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.market.Lingbao.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Offer;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a report counts heads, packs, demand and days. */
class ReportUnitsTest extends ReportFacts {
    @Test
    void no_feed_is_counted_beyond_the_days_that_the_curve_knows() {
        Flock old = new Flock(CURVE, CURVE.lastDay() - 1);

        assertThat(old.feed(0, 9)).isEqualTo(CURVE.feedBetween(CURVE.lastDay() - 1, CURVE.lastDay()));
        assertThat(old.feed(3, 9)).isEqualTo(Weight.NONE);
    }

    @Test
    void feed_is_saved_from_the_day_the_birds_leave_to_the_last_day_of_the_offer() {
        long aBird = CURVE.feedBetween(46, 51).grams();

        assertThat(CampaignReport.of(lingbao()).feedSaved())
                .isEqualTo(new FeedSaved(yuan("11850"), Weight.ofGrams(3_000 * aBird)));
    }

    @Test
    void what_is_left_clears_at_the_pace_of_today() {
        CampaignReport report = CampaignReport.of(lingbao());

        assertThat(report.left())
                .isEqualTo(new Remainder(Weight.parse("136500 jin"), Weight.parse("2600 jin"), OptionalLong.of(42)));
        assertThat(report.products().get(0).left().volume().heads()).isEqualTo(Heads.of(21_000));
    }

    @Test
    void with_no_delivery_today_nobody_can_say_when_it_clears() {
        CampaignFacts facts = lingbao();
        CampaignFacts later =
                new CampaignFacts(PICK_UP.plusDays(2), facts.offers(), facts.wants(), List.of(), facts.deals());

        assertThat(CampaignReport.of(later).left().daysToClear()).isEmpty();
    }

    @Test
    void demand_that_nothing_meets_stands_once_under_all_that_would_meet_it() {
        ProductPath eggs = ProductPath.of("egg/chicken");
        ProductPath poultry = ProductPath.of("poultry");
        CampaignFacts facts = lingbao();
        PurchaseIntent first = facts.wants().get(0).intent();
        List<Wanted> wants = new ArrayList<>(facts.wants());
        wants.add(wanted("either", first, List.of(poultry, eggs)));
        wants.add(wanted("other-way-round", first, List.of(eggs, ProductPath.of("poultry/duck"), poultry, eggs)));
        wants.add(wanted("eggs", first, List.of(eggs)));

        List<UnmetLine> unmet = CampaignReport.of(
                        new CampaignFacts(facts.today(), facts.offers(), wants, List.of(), facts.deals()))
                .unmet();

        Heads one = Heads.of(byCount(first));
        Weight alone = Weight.ofGrams(first.demand().upTo().held() - byCount(first));
        assertThat(unmet)
                .containsExactly(
                        new UnmetLine(List.of(eggs), 1, one, alone),
                        new UnmetLine(
                                List.of(eggs, poultry),
                                2,
                                Heads.of(2 * one.count()),
                                Weight.ofGrams(2 * alone.grams())),
                        new UnmetLine(List.of(poultry), 2, Heads.of(100), Weight.parse("500 kg")));
    }

    /** Birds, and potatoes in packs of 25 kg: weight and money are added, heads and packs never. */
    @Test
    void heads_of_one_product_are_never_added_to_packs_of_another() {
        Listing birds = Offer.broilers("8000 head").listing();
        Listing potatoes = new Listing(
                "field",
                "Hilltop Cooperative",
                ProductPath.of("vegetable/potato"),
                new Stock.ByWeight(Weight.parse("5 t"), Weight.parse("25 kg")),
                birds.dailyGain(),
                birds.terms(),
                birds.window(),
                birds.at(),
                birds.certificates());
        CampaignReport report = CampaignReport.of(new CampaignFacts(
                TODAY,
                List.of(new Offered(birds, TODAY, Optional.empty()), new Offered(potatoes, TODAY, Optional.empty())),
                List.of(),
                List.of(new Lost("field", LossReason.EATEN, 2)),
                List.of()));

        assertThat(report.offered()).isEqualTo(Weight.parse("31 t"));
        assertThat(report.products())
                .extracting(
                        line -> line.ware().inPacks(), line -> line.offered().heads(), ProductLine::lost)
                .containsExactly(tuple(false, Heads.of(8_000), Heads.NONE), tuple(true, Heads.of(200), Heads.of(2)));
        assertThat(report.cooperatives())
                .extracting(CooperativeLine::offeredShare)
                .containsExactly(161, 839);
        assertThat(report.losses())
                .containsExactly(new LossLine(
                        new Ware(potatoes.product(), Ware.Unit.PACK),
                        LossReason.EATEN,
                        Heads.of(2),
                        Weight.parse("50 kg")));
    }

    /** Loose, packed alike, packed unlike, by count and by weight. */
    @ParameterizedTest
    @MethodSource("mixes")
    void packs_are_counted_only_where_all_hold_the_same(List<Stock> stocks, Ware.Unit unit) {
        List<Offered> eggs = new ArrayList<>();
        for (Stock stock : stocks) {
            eggs.add(selling("lot-" + eggs.size(), "egg/chicken", stock));
        }
        List<Lost> lost = List.of(new Lost("lot-0", LossReason.DIED, 1));
        CampaignReport report = CampaignReport.of(new CampaignFacts(TODAY, eggs, List.of(), lost, List.of()));

        Ware ware = new Ware(ProductPath.of("egg/chicken"), unit);
        assertThat(report.products()).extracting(ProductLine::ware).containsExactly(ware);
        assertThat(report.losses())
                .extracting(LossLine::ware, LossLine::weight)
                .containsExactly(tuple(ware, eggs.get(0).headStated()));
        assertThat(report.products().get(0).offered().weight())
                .isEqualTo(report.offered())
                .isEqualTo(
                        Volume.sum(eggs.stream().map(Offered::whole).toList()).weight());
    }

    /** 21,000 birds and 300 packs of 10 are left, 156,000 jin; 3,250 jin were delivered today. */
    @Test
    void packs_beside_heads_clear_by_weight() {
        Stock birds = SHEDS.listing().stock();
        Stock packs = new Stock.ByCount(Heads.of(3_000), ((Stock.ByCount) birds).unitWeight(), 10);
        Offered packed = selling("packed", "poultry/broiler", packs);
        CampaignFacts facts = lingbao();
        CampaignReport report = CampaignReport.of(
                new CampaignFacts(facts.today(), List.of(SHEDS, packed), facts.wants(), List.of(), facts.deals()));

        assertThat(report.left().weight()).isEqualTo(Weight.parse("156000 jin"));
        assertThat(report.left().daysToClear()).hasValue(48);
        assertThat(report.products()).hasSize(1);
        assertThat(report.products().get(0).left().daysToClear()).hasValue(48);
    }
}
