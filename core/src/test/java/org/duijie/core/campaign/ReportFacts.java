package org.duijie.core.campaign;

import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.OneLoad.paid;
import static org.duijie.core.market.Lingbao.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.Side;
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
import org.junit.jupiter.params.provider.Arguments;

/** Facts of campaigns for reports. */
abstract class ReportFacts {
    static final GrowthCurve CURVE = Catalogue.standard()
            .find(ProductPath.of("poultry/broiler"))
            .flatMap(product -> product.growth())
            .orElseThrow();

    /** 24,000 birds of 6 to 7 jin, day 45 of the curve, that eat 0.79 yuan a day and would be salvaged at 3.6 yuan a jin. */
    static final Offered SHEDS = new Offered(
            Offer.broilers("24000 head")
                    .salvagedFor("3.6 CNY/jin")
                    .eating("0.79 CNY")
                    .listing(),
            TODAY,
            Optional.of(new Flock(CURVE, 45)));

    static long byCount(PurchaseIntent intent) {
        return intent.demand().byCount() ? intent.demand().upTo().held() : 0;
    }

    static Wanted wanted(String id, PurchaseIntent like, List<ProductPath> products) {
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

    static List<Arguments> mixes() {
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

    static Stock eggs(long heads, long each) {
        WeightRange egg = new WeightRange(Weight.parse("55 g"), Weight.parse("65 g"));
        return new Stock.ByCount(Heads.of(heads), egg, each);
    }

    static Offered selling(String id, String product, Stock stock) {
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
    static CampaignFacts lingbao() {
        Bargain shops = broilers("1500 head").at("5.13 CNY/jin");
        Bargain school = broilers("500 head").at("5.13 CNY/jin").named("deal-3").to("school", BuyerKind.SCHOOL);
        List<Deal> deals = new ArrayList<>();
        deals.add(paid(shops.settled(Ticket.of(1_500, "9750 jin")), PICK_UP));
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

    static Money yuan(String amount) {
        return Money.parse(amount + " CNY");
    }
}
