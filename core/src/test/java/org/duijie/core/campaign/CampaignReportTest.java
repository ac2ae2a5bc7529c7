package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.market.Lingbao.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Offer;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.market.Want;
import org.duijie.core.market.WeightRange;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.GrowthCurve;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignReportTest {
    private static final GrowthCurve CURVE = Catalogue.standard()
            .find(ProductPath.of("poultry/broiler"))
            .flatMap(product -> product.growth())
            .orElseThrow();

    /** 24,000 birds of 6 to 7 jin, day 45 of the curve, that eat 0.79 yuan a day and would be salvaged at 3.6 yuan a jin. */
    private static final Offered SHEDS = new Offered(
            Offer.broilers("24000 head")
                    .salvagedFor("3.6 CNY/jin")
                    .eating("0.79 CNY")
                    .listing(),
            TODAY,
            Optional.of(new Flock(CURVE, 45)));

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
    void no_feed_is_counted_beyond_the_days_that_the_curve_knows() {
        Flock old = new Flock(CURVE, CURVE.lastDay() - 1);

        assertThat(old.feed(0, 9)).isEqualTo(CURVE.feedBetween(CURVE.lastDay() - 1, CURVE.lastDay()));
        assertThat(old.feed(3, 9)).isEqualTo(Weight.NONE);
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
    void feed_is_saved_from_the_day_the_birds_leave_to_the_last_day_of_the_offer() {
        long aBird = CURVE.feedBetween(46, 51).grams();

        assertThat(CampaignReport.of(lingbao()).feedSaved())
                .isEqualTo(new FeedSaved(yuan("11850"), Weight.ofGrams(3_000 * aBird)));
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

    private static long byCount(PurchaseIntent intent) {
        return intent.demand().byCount() ? intent.demand().upTo().held() : 0;
    }

    private static Wanted wanted(String id, PurchaseIntent like, List<ProductPath> products) {
        PurchaseIntent intent = new PurchaseIntent(
                id,
                like.buyer(),
                like.kind(),
                products,
                like.demand(),
                like.suppliers(),
                like.terms(),
                like.window(),
                like.at());
        return new Wanted(intent, intent.demand().upTo().held());
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

    private static List<Arguments> mixes() {
        Stock loose = eggs(3_000, 1);
        Stock sacks = new Stock.ByWeight(Weight.parse("45 t"), Weight.parse("45 jin"));
        Stock crates = new Stock.ByWeight(Weight.parse("4 t"), Weight.parse("20 kg"));
        return List.of(
                Arguments.of(List.of(loose, eggs(90, 1)), Ware.Unit.HEAD),
                Arguments.of(List.of(eggs(36_000, 360), eggs(720, 360)), Ware.Unit.PACK),
                Arguments.of(List.of(eggs(36_000, 360), eggs(3_000, 30)), Ware.Unit.UNLIKE),
                Arguments.of(List.of(loose, eggs(36_000, 360)), Ware.Unit.UNLIKE),
                Arguments.of(List.of(sacks, sacks), Ware.Unit.PACK),
                Arguments.of(List.of(sacks, crates), Ware.Unit.UNLIKE),
                Arguments.of(List.of(crates, loose), Ware.Unit.UNLIKE));
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

    private static Stock eggs(long heads, long each) {
        WeightRange egg = new WeightRange(Weight.parse("55 g"), Weight.parse("65 g"));
        return new Stock.ByCount(Heads.of(heads), egg, each);
    }

    private static Offered selling(String id, String product, Stock stock) {
        Listing like = Offer.broilers("8000 head").listing();
        return new Offered(
                new Listing(
                        id,
                        "Hilltop Cooperative",
                        ProductPath.of(product),
                        stock,
                        like.dailyGain(),
                        like.terms(),
                        like.window(),
                        like.at(),
                        like.certificates()),
                TODAY,
                Optional.empty());
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

    static Offered offered(String id, String cooperative, String heads) {
        Listing listing = Offer.broilers(heads).listing();
        return new Offered(
                new Listing(
                        id,
                        cooperative,
                        listing.product(),
                        listing.stock(),
                        listing.dailyGain(),
                        listing.terms(),
                        listing.window(),
                        listing.at(),
                        listing.certificates()),
                TODAY,
                Optional.empty());
    }

    /** On the second day of deliveries. */
    private static CampaignFacts lingbao() {
        Bargain shops = broilers("1500 head").at("5.13 CNY/jin");
        Bargain school = broilers("500 head").at("5.13 CNY/jin").named("deal-3").to("school", BuyerKind.SCHOOL);
        List<Deal> deals = new ArrayList<>();
        deals.add(shops.settled(Ticket.of(1_500, "9750 jin"))
                .pay(PICK_UP, Bargain.LATER)
                .orElseThrow());
        deals.add(broilers("1000 head").at("5.13 CNY/jin").named("deal-2").settled(Ticket.of(1_000, "6500 jin")));
        deals.add(school.weighed(
                Ticket.of(500, "3250 jin").on(PICK_UP.plusDays(1)).acceptedBy("Li", "Wang")));
        deals.add(broilers("400 head").named("deal-4").agreed());
        deals.add(broilers("900 head").named("deal-5").proposed().decline(Bargain.no(Side.BUYER, EndReason.PRICE)));
        return new CampaignFacts(
                PICK_UP.plusDays(1),
                List.of(SHEDS),
                List.of(
                        Wanted.of(Want.poultry("3000 head").named("supermarket").intent(), deals),
                        Wanted.of(Want.poultry("2.125 t").named("school").intent(), deals)),
                List.of(),
                deals);
    }

    private static Money yuan(String amount) {
        return Money.parse(amount + " CNY");
    }
}
