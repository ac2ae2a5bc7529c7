package org.duijie.api.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
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
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Markets that no one would run, with every field absent, usual, odd or extreme. */
final class RandomMarket {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 19);
    private static final List<ProductPath> PRODUCTS = List.of(
            ProductPath.of("poultry/broiler"), ProductPath.of("poultry"), ProductPath.of("not-in-the-catalogue"));
    private static final List<String> PAPERS = List.of("quarantine", "合格证", "\"quoted\" \\ /", "🐔");

    private final Random random;

    private RandomMarket(long seed) {
        this.random = new Random(seed);
    }

    static Market of(long seed) {
        RandomMarket any = new RandomMarket(seed);
        List<Listing> listings = new ArrayList<>();
        List<PurchaseIntent> intents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            listings.add(any.listing("listing ~/" + i));
            intents.add(any.intent("意向" + i));
        }
        List<BarredPair> barred = new ArrayList<>();
        for (int i = 0; i < 40; i += 7) {
            barred.add(new BarredPair("listing ~/" + i, "意向" + (39 - i), any.oneIn(2) ? "" : "上次退回 \"4/5\""));
        }
        return new Market(DAY, any.policy(), listings, intents, BarredPairs.of(barred), List.of());
    }

    private MarketPolicy policy() {
        return new MarketPolicy(
                money(1_000),
                money(1_000),
                money(1_000),
                oneIn(2) ? 1.3 : 1 + random.nextDouble(),
                any(AgreedPrice.values()));
    }

    private Listing listing(String id) {
        Stock stock = oneIn(2)
                ? new Stock.ByCount(Heads.of(random.nextInt(100_000)), range(1))
                : new Stock.ByWeight(
                        Weight.ofGrams(random.nextInt() & 0x7FFFFFFF), oneIn(2) ? Weight.ofGrams(1_000) : weight(1));
        SellerTerms terms = new SellerTerms(
                price(), oneIn(2) ? UnitPrice.FREE : price(), money(10), oneIn(2) ? SellerTerms.ONE_HEAD : quantity());
        Weight gain = oneIn(2) ? Weight.NONE : weight(0);
        return new Listing(id, "合作社 " + id, any(PRODUCTS), stock, gain, terms, window(), place(), papers());
    }

    private PurchaseIntent intent(String id) {
        Quantity upTo = quantity();
        Demand demand = oneIn(2) ? Demand.upTo(upTo) : new Demand(upTo, upTo);
        SupplierLimits suppliers = oneIn(2)
                ? SupplierLimits.NONE
                : new SupplierLimits(1 + random.nextInt(9), oneIn(2) ? SellerTerms.ONE_HEAD : quantity());
        WeightRange accepted = switch (random.nextInt(4)) {
            case 0 -> WeightRange.ANY;
            case 1 -> new WeightRange(weight(0), WeightRange.ANY.max());
            case 2 -> new WeightRange(Weight.NONE, weight(0));
            default -> range(0);
        };
        Optional<Distance> reach =
                oneIn(2) ? Optional.empty() : Optional.of(Distance.ofMetres(random.nextInt(900_000)));
        return new PurchaseIntent(
                id,
                "买方 " + id,
                any(BuyerKind.values()),
                PRODUCTS.subList(0, 1 + random.nextInt(PRODUCTS.size())),
                demand,
                suppliers,
                new BuyerTerms(price(), accepted, reach, papers()),
                window(),
                place());
    }

    private Set<String> papers() {
        return Set.copyOf(PAPERS.subList(0, random.nextInt(PAPERS.size() + 1)));
    }

    private Place place() {
        return new Place(random.nextDouble() * 180 - 90, oneIn(5) ? -0.0 : random.nextInt(181) / 1e7);
    }

    private Window window() {
        LocalDate from = DAY.plusDays(random.nextInt(40) - 20);
        return new Window(from, from.plusDays(random.nextInt(30)));
    }

    private WeightRange range(int least) {
        Weight min = weight(least);
        return new WeightRange(min, Weight.ofGrams(min.grams() + random.nextInt(2_000)));
    }

    private Weight weight(int least) {
        return Weight.ofGrams(least + random.nextInt(10_000));
    }

    private Quantity quantity() {
        return oneIn(2) ? Heads.of(random.nextInt(5_000)) : Weight.ofGrams(random.nextInt(50_000_000));
    }

    private UnitPrice price() {
        return oneIn(2) ? UnitPrice.perGram(random.nextInt(20_000)) : UnitPrice.perHead(random.nextInt(90_000_000));
    }

    private Money money(int mostYuan) {
        return oneIn(3)
                ? Money.ZERO
                : Money.ofMicros((long) random.nextInt(mostYuan) * 1_000_000 + random.nextInt(1_000_000));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
