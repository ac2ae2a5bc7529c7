package org.duijie.core.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * Markets of a few rows that make searches long: each kind takes away what usually cuts them short. Those with an even seed are small
 * enough for {@link NaiveTwin}; the others have up to 13 listings and 14 intents and stock by the thousand.
 */
public final class HostileTinyMarkets {
    private static final LocalDate AS_OF = LocalDate.parse("2022-12-19");
    private static final ProductPath BROILER = ProductPath.of("poultry/broiler");
    private static final int PAPERS = 40;

    public enum Kind {
        MINIMUM_IS_DEMAND_IN_GRAMS,
        ONE_SUPPLIER,
        HUGE_TRIPS,
        EQUAL_VALUES,
        ONE_DAY_WINDOWS,
        ZERO_VALUES,
        MANY_PAPERS,
        HEAVY_HEADS,
        MONTHS_OF_GROWTH,
        LARGE_LEASTS
    }

    private final Kind kind;
    private final boolean small;
    private final Random random;
    private final boolean free;

    private HostileTinyMarkets(Kind kind, long seed) {
        this.kind = kind;
        this.small = isSmall(seed);
        this.random =
                new Random(seed * Kind.values().length + List.of(Kind.values()).indexOf(kind));
        random.nextInt(); // the first draws of neighbouring seeds are alike
        this.free = chance(50);
    }

    public static Market of(Kind kind, long seed) {
        return new HostileTinyMarkets(kind, seed).market();
    }

    /** Whether {@link NaiveTwin} can solve the markets of a seed. */
    static boolean isSmall(long seed) {
        return seed % 2 == 0;
    }

    private Market market() {
        boolean grows = kind == Kind.MONTHS_OF_GROWTH;
        int listings = small ? between(1, grows ? 2 : 4) : between(4, 13);
        int intents = small ? between(1, grows ? 2 : 4) : between(3, 14);
        return new Market(
                AS_OF,
                policy(),
                IntStream.range(0, listings).mapToObj(this::listing).toList(),
                IntStream.range(0, intents).mapToObj(this::intent).toList());
    }

    private MarketPolicy policy() {
        long trip = kind == Kind.HUGE_TRIPS ? pick(40, 500, 2_000, 100_000) : free ? 0 : pick(1, 5, 20);
        return new MarketPolicy(
                yuan(free ? 0 : pick(0, 1, 3)),
                yuan(small ? trip : 10 * trip),
                yuan(free ? 0 : pick(0, 2)),
                MarketPolicy.DEFAULT_DETOUR,
                AgreedPrice.MIDPOINT);
    }

    private Listing listing(int number) {
        long weight = weight();
        boolean alike = kind == Kind.EQUAL_VALUES;
        long gain = kind == Kind.MONTHS_OF_GROWTH ? pick(1, 7, 13, 31) : chance(20) && !alike ? pick(1, 13, 60) : 0;
        return new Listing(
                "shed-" + number,
                "Sun Village",
                BROILER,
                new Stock.ByCount(
                        Heads.of(heads()),
                        new WeightRange(Weight.ofGrams(weight), Weight.ofGrams(weight + pick(0, 1)))),
                Weight.ofGrams(gain),
                new SellerTerms(UnitPrice.FREE, salvage(), Money.ofMicros(alike ? 0 : pick(0, 1, 1_000_000)), least()),
                window(),
                place(),
                kind == Kind.MANY_PAPERS ? papers(90) : Set.of());
    }

    private PurchaseIntent intent(int number) {
        Quantity most = demand();
        return new PurchaseIntent(
                "canteen-" + number,
                "No. " + number + " Primary School",
                BuyerKind.SCHOOL,
                List.of(BROILER),
                new Demand(most, minimum(most)),
                new SupplierLimits(
                        kind == Kind.ONE_SUPPLIER ? 1 : chance(40) ? between(2, 4) : Integer.MAX_VALUE, least()),
                new BuyerTerms(
                        bid(),
                        WeightRange.ANY,
                        Optional.empty(),
                        kind == Kind.MANY_PAPERS ? papers(chance(50) ? 3 : 0) : Set.of()),
                window(),
                place());
    }

    private long weight() {
        return switch (kind) {
            case EQUAL_VALUES -> 3_000;
            case HEAVY_HEADS -> chance(70) ? between(400_000, 900_000) : between(900, 1_100);
            default -> between(1_700, 5_300);
        };
    }

    private long heads() {
        return small ? between(1, kind == Kind.MONTHS_OF_GROWTH ? 5 : 8) : pick(1, 9, 150, 2_481, 23_978);
    }

    private Quantity demand() {
        boolean byWeight = kind == Kind.MINIMUM_IS_DEMAND_IN_GRAMS || kind == Kind.MONTHS_OF_GROWTH || chance(60);
        int heads = small ? between(1, 9) : between(3, 400);
        if (!byWeight) {
            return Heads.of(heads);
        }
        long each = kind == Kind.HEAVY_HEADS ? 650_000 : 3_000;
        boolean fitting = chance(40);
        return Weight.ofGrams(heads * each + (fitting ? 0 : between(1, (int) each)));
    }

    private Quantity minimum(Quantity most) {
        long held = most.held();
        long least = kind == Kind.MINIMUM_IS_DEMAND_IN_GRAMS || chance(25) ? held : chance(50) ? 0 : held * 9 / 10;
        return most.isCount() ? Heads.of(least) : Weight.ofGrams(least);
    }

    private Quantity least() {
        int heads = kind != Kind.LARGE_LEASTS ? 1 : small ? between(2, 5) : pick(9, 40, 149);
        return chance(70) ? Heads.of(heads) : Weight.ofGrams(heads * 2_900L - 450);
    }

    private UnitPrice salvage() {
        return switch (kind) {
            case ZERO_VALUES -> UnitPrice.perGram(7_000);
            case EQUAL_VALUES -> UnitPrice.FREE;
            default -> UnitPrice.perGram(between(0, 6_000));
        };
    }

    private UnitPrice bid() {
        return switch (kind) {
            case ZERO_VALUES -> UnitPrice.perGram(chance(70) ? 7_000 : 7_001);
            case EQUAL_VALUES -> UnitPrice.perGram(8_000);
            default ->
                chance(80)
                        ? UnitPrice.perGram(between(5_000, 12_000))
                        : UnitPrice.perHead(between(8, 40) * Money.MICROS_PER_YUAN);
        };
    }

    private Window window() {
        return switch (kind) {
            case ONE_DAY_WINDOWS -> {
                LocalDate day = AS_OF.plusDays(between(0, 2));
                yield new Window(day, day);
            }
            case MONTHS_OF_GROWTH -> new Window(AS_OF, AS_OF.plusDays(small ? between(10, 40) : between(40, 120)));
            default -> new Window(AS_OF, AS_OF.plusDays(small ? between(0, 3) : between(0, 14)));
        };
    }

    private Set<String> papers(int percent) {
        Set<String> some = new TreeSet<>();
        IntStream.range(0, PAPERS).filter(n -> chance(percent)).forEach(n -> some.add("paper-" + n));
        return some;
    }

    private Place place() {
        boolean alike = kind == Kind.EQUAL_VALUES;
        return new Place(34.5 + (alike ? 0 : between(0, 9_999) / 2e4), 110.8 + (alike ? 0 : between(0, 9_999) / 2e4));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }

    private static Money yuan(long yuan) {
        return Money.ofMicros(yuan * Money.MICROS_PER_YUAN);
    }
}
