package org.duijie.core.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Lingbao;
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
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Markets of one listing and one intent that nearly trade: each rule fails now and then, some only on some days. */
final class AwkwardPairs {
    private final Random random;

    private AwkwardPairs(long seed) {
        random = new Random(seed);
        random.nextInt(); // the first draws of neighbouring seeds are alike
    }

    static Market of(long seed) {
        AwkwardPairs pairs = new AwkwardPairs(seed);
        return new Market(Lingbao.TODAY, pairs.policy(), List.of(pairs.listing()), List.of(pairs.intent()));
    }

    private MarketPolicy policy() {
        Money haul = Money.ofMicros(pick(0, 700_000, 9_999_999, 150_000_000));
        return new MarketPolicy(haul, Money.ZERO, Money.ZERO, 1.3, AgreedPrice.MIDPOINT);
    }

    private Listing listing() {
        return new Listing(
                "shed",
                "Sun Village",
                ProductPath.of(chance(95) ? "poultry/broiler" : "root/yam"),
                stock(),
                Weight.ofGrams(pick(0, 0, 1, 33, 95, 400)),
                new SellerTerms(price(4, 8), price(0, 8), Money.ofMicros(pick(0, 0, 333, 700_000)), Heads.of(1)),
                window(),
                new Place(34.5, 110.8),
                chance(90) ? Set.of(Lingbao.PERMIT, "origin-label") : Set.of("origin-label"));
    }

    private Stock stock() {
        long head = pick(61, 1_000, 3_000, 3_250);
        return chance(80)
                ? new Stock.ByCount(Heads.of(100), new WeightRange(Weight.ofGrams(head), Weight.ofGrams(head + 251)))
                : new Stock.ByWeight(Weight.ofGrams(100 * head), Weight.ofGrams(head));
    }

    private PurchaseIntent intent() {
        return new PurchaseIntent(
                "school",
                "No. 1 Primary School",
                BuyerKind.SCHOOL,
                List.of(ProductPath.of("poultry")),
                Demand.upTo(chance(70) ? Heads.of(50) : Weight.ofGrams(500_000)),
                SupplierLimits.NONE,
                new BuyerTerms(
                        price(5, 9),
                        chance(50) ? WeightRange.ANY : weights(),
                        chance(50) ? Optional.empty() : Optional.of(Distance.ofMetres(pick(0, 7_000, 30_000, 60_000))),
                        chance(80) ? Set.of() : Set.of(Lingbao.PERMIT, "origin-label")),
                window(),
                new Place(34.5 + pick(0, 1, 3) * 0.1, 110.8));
    }

    private WeightRange weights() {
        long min = pick(0, 40, 1_000, 3_100, 3_600);
        return new WeightRange(Weight.ofGrams(min), Weight.ofGrams(min + pick(0, 7, 500, 1_000)));
    }

    private Window window() {
        LocalDate from = Lingbao.TODAY.plusDays(pick(-10, 0, 3, 8));
        return new Window(from, from.plusDays(pick(0, 2, 9, 15)));
    }

    private UnitPrice price(int from, int to) {
        long milliyuan = 1_000L * from + random.nextInt(1_000 * (to - from));
        return chance(60) ? UnitPrice.perGram(milliyuan * 2) : UnitPrice.perHead(milliyuan * pick(300, 2_000, 6_500));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }
}
