package org.duijie.core.match.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Two sheds of broilers and a lot of eggs, wanted by a supermarket, a school and a canteen. */
final class Village {
    static final LocalDate MARKET_DAY = LocalDate.of(2022, 12, 19);
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 12, 22);
    static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 28);
    static final String COOPERATIVE = "河湾村养殖合作社";
    static final String PERMIT = "动物检疫合格证明";

    private static final Place FARM = new Place(34.53, 110.62);
    private static final Place TOWN = new Place(34.52, 110.89);

    private Village() {}

    static Market market() {
        return new Market(
                MARKET_DAY,
                new MarketPolicy(money("0.8 CNY"), money("150 CNY"), money("2 CNY"), 1.3, AgreedPrice.MIDPOINT),
                List.of(broilers("shed-1"), broilers("shed-2"), eggs()),
                List.of(supermarket(), school(), mine()));
    }

    static Listing broilers(String id) {
        WeightRange weights = new WeightRange(Weight.parse("6 jin"), Weight.parse("7 jin"));
        SellerTerms terms =
                new SellerTerms(price("4.60 CNY/jin"), price("2.80 CNY/jin"), money("0.8 CNY"), quantity("50 head"));
        return new Listing(
                id,
                COOPERATIVE,
                ProductPath.of("poultry/broiler"),
                new Stock.ByCount(Heads.of(8_000), weights),
                Weight.parse("80 g"),
                terms,
                new Window(FIRST_DAY, LAST_DAY),
                FARM,
                Set.of(PERMIT));
    }

    static Listing eggs() {
        return new Listing(
                "eggs",
                "柳林蛋鸡合作社",
                ProductPath.of("egg/chicken"),
                new Stock.ByWeight(Weight.parse("2000 jin"), Weight.parse("20 kg")),
                Weight.NONE,
                SellerTerms.asking(price("4 CNY/jin")),
                new Window(FIRST_DAY, LAST_DAY),
                FARM,
                Set.of());
    }

    static PurchaseIntent supermarket() {
        BuyerTerms terms = new BuyerTerms(
                price("5.40 CNY/jin"),
                new WeightRange(Weight.parse("6 jin"), Weight.parse("7.5 jin")),
                Optional.of(Distance.parse("60 km")),
                Set.of(PERMIT));
        return intent(
                "market-1",
                "城关超市",
                BuyerKind.SUPERMARKET,
                "poultry",
                new Demand(quantity("800 head"), quantity("200 head")),
                terms);
    }

    static PurchaseIntent school() {
        return intent(
                "school-1",
                "城关中学",
                BuyerKind.SCHOOL,
                "poultry/broiler",
                new Demand(Weight.parse("2 t"), Weight.parse("500 kg")),
                BuyerTerms.bidding(price("5.80 CNY/jin")));
    }

    static PurchaseIntent mine() {
        return intent(
                "mine-1",
                "机械厂食堂",
                BuyerKind.FACTORY,
                "egg",
                Demand.upTo(Weight.parse("500 jin")),
                BuyerTerms.bidding(price("4.50 CNY/jin")));
    }

    private static PurchaseIntent intent(
            String id, String buyer, BuyerKind kind, String product, Demand demand, BuyerTerms terms) {
        return new PurchaseIntent(
                id,
                buyer,
                kind,
                List.of(ProductPath.of(product)),
                demand,
                SupplierLimits.NONE,
                terms,
                new Window(FIRST_DAY, LAST_DAY),
                TOWN);
    }

    /** A line of {@code heads} from {@code listing} to {@code intent} on the first day. */
    static Allocation line(Listing listing, PurchaseIntent intent, long heads) {
        return Allocation.of(market().pair(listing, intent), heads, FIRST_DAY, AgreedPrice.MIDPOINT);
    }

    static UnitPrice price(String text) {
        return UnitPrice.parse(text, CountWords.COMMON);
    }

    static Quantity quantity(String text) {
        return Quantity.parse(text, CountWords.COMMON);
    }

    private static Money money(String text) {
        return Money.parse(text);
    }
}
