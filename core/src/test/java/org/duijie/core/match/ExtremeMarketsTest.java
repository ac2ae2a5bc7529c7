package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Pair;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.Want;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Markets of a few listings and intents, every figure anywhere between the least and the largest accepted, the ends most often: either
 * the market is refused, or every sum in it is exact.
 */
class ExtremeMarketsTest {
    private static final int ROUNDS = 500;
    private static final ProductPath GOLD = ProductPath.of("gold");

    private static final MarketPolicy BY_VAN = new MarketPolicy(
            Money.parse("2 CNY"), Money.parse("3 CNY"), Money.ZERO, MarketPolicy.DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    private Random random = new Random(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_overflows_in_a_market_that_is_accepted(long seed) {
        random = new Random(seed);
        int accepted = 0;
        int traded = 0;
        for (int n = 0; n < ROUNDS; n++) {
            Optional<Market> market = market();
            accepted += market.isPresent() ? 1 : 0;
            traded += market.isPresent() && askEverything(market.get()) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(ROUNDS / 10);
        assertThat(traded).isGreaterThan(ROUNDS / 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_matcher_is_exact_in_any_market_that_is_accepted(long seed) {
        random = new Random(seed);
        for (int n = 0; n < ROUNDS; n++) {
            market().ifPresent(market -> {
                MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);
                assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults())
                        .as("%s", market)
                        .isEmpty();
            });
        }
    }

    /** {@code -Dcrowd=1000000} for a real crowd. */
    @ParameterizedTest(name = "{0} on {1} listings")
    @CsvSource({"10 head, 1", "10 head, 5", "33 kg, 5"})
    void a_crowd_of_identical_intents_is_matched_and_explained(String each, int listings) {
        int intents = Integer.getInteger("crowd", 20_000);
        String stock = intents * 5L / listings + " head";
        Market market = Lingbao.market(
                BY_VAN,
                IntStream.range(0, listings)
                        .mapToObj(n -> Offer.broilers(stock).named("lot-" + n))
                        .toList(),
                IntStream.range(0, intents)
                        .mapToObj(n -> Want.poultry(each).named("want-" + n))
                        .toList());

        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0), new Looks(5_000));

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(plan.allocations()).hasSizeGreaterThanOrEqualTo(intents / 2);
    }

    /** A budget of a given number of looks at the clock. */
    private static final class Looks implements MatchObserver {
        private final int most;
        private int looked;

        Looks(int most) {
            this.most = most;
        }

        @Override
        public double spent() {
            return (double) looked++ / most;
        }
    }

    /** Calls all that the pairs can be asked; true when one can trade. */
    private static boolean askEverything(Market market) {
        boolean trades = false;
        for (Listing listing : market.listings()) {
            for (PurchaseIntent intent : market.intents()) {
                Pair pair = market.pair(listing, intent);
                for (LocalDate day :
                        pair.days().map(days -> List.of(days.from(), days.to())).orElse(List.of())) {
                    trades |= askEverything(market, pair, day);
                }
            }
        }
        return trades;
    }

    private static boolean askEverything(Market market, Pair pair, LocalDate day) {
        assertThat(pair.bidAHead(day)).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(pair.askAHead(day)).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(pair.haulPerHead(day)).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(pair.tripCost()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(pair.leastHeads(day)).isPositive();
        assertThat(pair.valuePerHead(day)).isNotNull();
        Demand demand = pair.intent().demand();
        long most =
                Math.min(pair.listing().stock().heads().count(), demand.upTo().held() / pair.measure(1, day));
        if (pair.refusalOn(day).isPresent() || pair.leastHeads(day) > most) {
            return false;
        }
        assertGood(market, Allocation.of(pair, most, day, market.policy().agreedPrice()));
        return true;
    }

    private static void assertGood(Market market, Allocation line) {
        PlanClaim.Line claimed =
                new PlanClaim.Line(line.listing(), line.intent(), line.heads().count(), line.deliverOn());
        PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(line.value(), line.value(), List.of(claimed)));

        assertThat(verdict.faults()).isEmpty();
        assertThat(line.amount()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    private Optional<Market> market() {
        try {
            LocalDate asOf = day(1900, 1 + random.nextInt(299));
            MarketPolicy policy = new MarketPolicy(
                    money(MarketPolicy.MOST_PER_KM),
                    money(MarketPolicy.MOST_TRIP),
                    money(MarketPolicy.MOST_PER_KM),
                    random.nextBoolean() ? 1 : 10,
                    pick(AgreedPrice.values()));
            return Optional.of(new Market(asOf, policy, some(this::listing), some(this::intent)));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }

    private Listing listing(int number) {
        Weight head = Weight.ofGrams(Math.max(1, upTo(Stock.HEAVIEST_HEAD.grams())));
        Stock stock = random.nextInt(3) > 0
                ? new Stock.ByCount(Heads.of(upTo(Heads.MOST)), new WeightRange(head, head))
                : new Stock.ByWeight(Weight.ofGrams(upTo(Weight.MOST_GRAMS)), head);
        Weight gain = random.nextBoolean() ? Weight.NONE : Weight.ofGrams(upTo(Stock.HEAVIEST_HEAD.grams()));
        UnitPrice ask = random.nextBoolean() ? UnitPrice.FREE : price();
        UnitPrice salvage = random.nextBoolean() ? UnitPrice.FREE : price();
        SellerTerms terms = new SellerTerms(ask, salvage, money(SellerTerms.MOST_HOLDING_COST), some());
        return new Listing("lode-" + number, "Mine", GOLD, stock, gain, terms, window(), place(), Set.of());
    }

    private PurchaseIntent intent(int number) {
        Quantity most = random.nextBoolean() ? Heads.of(upTo(Heads.MOST)) : Weight.ofGrams(upTo(Weight.MOST_GRAMS));
        return new PurchaseIntent(
                "mint-" + number,
                "Mint",
                BuyerKind.OTHER,
                List.of(GOLD),
                Demand.upTo(most),
                new SupplierLimits(1 + random.nextInt(3), some()),
                BuyerTerms.bidding(price()),
                window(),
                place());
    }

    private Quantity some() {
        return switch (random.nextInt(4)) {
            case 0 -> Heads.of(upTo(Heads.MOST));
            case 1 -> Weight.ofGrams(upTo(Weight.MOST_GRAMS));
            default -> SellerTerms.ONE_HEAD;
        };
    }

    private UnitPrice price() {
        Basis basis = pick(Basis.values());
        return new UnitPrice(basis, upTo(basis.mostMicros()));
    }

    private Money money(Money most) {
        return random.nextBoolean() ? Money.ZERO : Money.ofMicros(upTo(most.micros()));
    }

    private Window window() {
        LocalDate from = day(1900, 1 + random.nextInt(250));
        return random.nextBoolean() ? new Window(from, day(2199, 12)) : new Window(from, from.plusDays(upTo(40_000)));
    }

    private static LocalDate day(int year, int monthsLater) {
        return LocalDate.of(year, 1, 1).plusMonths(monthsLater - 1L);
    }

    private Place place() {
        return random.nextBoolean() ? new Place(0, 0) : new Place(0, random.nextInt(2) * 180);
    }

    private <T> List<T> some(IntFunction<T> maker) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(maker).toList();
    }

    private <T> T pick(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    /** The least or the largest, or any in between, small ones as likely as large. */
    private long upTo(long most) {
        return switch (random.nextInt(6)) {
            case 0 -> most;
            case 1 -> 1;
            default -> (long) Math.exp(random.nextDouble() * Math.log((double) most));
        };
    }
}
