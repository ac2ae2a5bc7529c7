package org.duijie.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Walk;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.product.ProductPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sales by cooperative and product, of random campaigns: every sum is that of the whole report. */
class SalesReportTest {
    private static final List<String> PRODUCTS = List.of("poultry/broiler", "poultry/duck", "poultry/goose");
    private static final int LOTS = 7;
    private static final int STOCK = 1_000;

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_sums_are_those_of_the_report(long seed) {
        CampaignFacts facts = campaign(seed);
        CampaignReport report = CampaignReport.of(facts);
        SalesReport sales = SalesReport.of(facts);

        assertThat(sales.total().turnover()).isEqualTo(report.delivered());
        assertThat(sales.total().offered().weight()).isEqualTo(report.offered());
        assertThat(sales.total().left().weight()).isEqualTo(report.left().weight());
        assertThat(sales.total().loads()).isEqualTo(loads(facts));
        assertThat(sales.products()).hasSameSizeAs(report.products());
        for (int i = 0; i < report.products().size(); i++) {
            ProductLine line = report.products().get(i);
            SalesLine sum = sales.products().get(i);
            assertThat(sum.ware()).contains(line.ware());
            assertThat(sum.offered()).isEqualTo(line.offered());
            assertThat(sum.turnover()).isEqualTo(line.delivered());
            assertThat(sum.left()).isEqualTo(line.left().volume());
            assertThat(sum.sold().count()).isEqualTo(line.heads().sold());
        }
        assertThat(sales.cooperatives()).hasSameSizeAs(report.cooperatives());
        for (int i = 0; i < report.cooperatives().size(); i++) {
            CooperativeLine line = report.cooperatives().get(i);
            SalesLine sum = sales.cooperatives().get(i);
            assertThat(sum.cooperative()).contains(line.cooperative());
            assertThat(sum.offered().weight()).isEqualTo(line.offered());
            assertThat(sum.turnover()).isEqualTo(line.turnover());
        }
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void every_cut_adds_up_to_the_total(long seed) {
        SalesReport sales = SalesReport.of(campaign(seed));

        for (Collection<SalesLine> cut : List.of(sales.lines(), sales.products(), sales.cooperatives())) {
            assertThat(SalesLine.sum(Optional.empty(), Optional.empty(), cut)).isEqualTo(sales.total());
        }
        assertThat(sales.lines())
                .extracting(line -> line.cooperative().orElseThrow() + " "
                        + line.ware().orElseThrow().product().slug())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static long loads(CampaignFacts facts) {
        return facts.deals().stream()
                .mapToLong(deal -> Delivered.of(deal).size())
                .sum();
    }

    private static CampaignFacts campaign(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Offered> lots = new ArrayList<>();
        for (int i = 0; i < LOTS; i++) {
            lots.add(lot(i, PRODUCTS.get(dice.nextInt(PRODUCTS.size())), "cooperative-" + dice.nextInt(3)));
        }
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Listing listing = lots.get(dice.nextInt(LOTS)).listing();
            Bargain bargain = Bargain.broilers(1 + dice.nextInt(STOCK / 20) + " head")
                    .to("buyer-" + dice.nextInt(3), BuyerKind.SCHOOL)
                    .named("deal-" + i)
                    .at(i % 2 == 0 ? "5.2 CNY/jin" : "33.33 CNY/head")
                    .from(listing.id(), listing.cooperative());
            deals.add(new Walk(bargain, dice).last());
        }
        return new CampaignFacts(
                Bargain.PICK_UP,
                lots,
                IntStream.range(0, 3)
                        .mapToObj(i -> Wanted.of(
                                Want.poultry("900 head").named("buyer-" + i).intent(), deals))
                        .toList(),
                Stream.of(0, 3)
                        .map(i -> new Lost("lot-" + i, LossReason.DIED, 1 + i))
                        .toList(),
                deals);
    }

    private static Offered lot(int i, String product, String cooperative) {
        Listing like = Offer.broilers(STOCK + " head").listing();
        Listing listing = new Listing(
                "lot-" + i,
                cooperative,
                ProductPath.of(product),
                like.stock(),
                like.dailyGain(),
                like.terms(),
                like.window(),
                like.at(),
                like.certificates());
        return new Offered(listing, Bargain.PICK_UP, Optional.empty());
    }
}
