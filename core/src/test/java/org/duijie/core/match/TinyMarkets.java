package org.duijie.core.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * Markets small enough for {@link NaiveTwin} and as awkward as the definitions allow: few distinct figures, so that much is equal;
 * minimums that only just fit; heads that grow past what a buyer takes; trips that eat the gain.
 */
public final class TinyMarkets {
    private static final LocalDate AS_OF = LocalDate.parse("2022-12-19");
    private static final List<String> PRODUCTS =
            List.of("poultry/broiler", "poultry/broiler", "poultry/duck", "root/yam");
    private static final List<ProductPath> ANY_PRODUCT = List.of(ProductPath.of("poultry"), ProductPath.of("root"));
    private static final String PERMIT = "quarantine-permit";

    private final int mostListings;
    private final int mostIntents;
    private final int mostHeads;
    private final Random random;
    private final boolean growing;
    private final boolean weighed;
    private final boolean contested;
    private final boolean picky;

    private TinyMarkets(long seed, int mostListings, int mostIntents, int mostHeads) {
        this.mostListings = mostListings;
        this.mostIntents = mostIntents;
        this.mostHeads = mostHeads;
        random = new Random(seed);
        random.nextInt(); // the first draws of neighbouring seeds are alike
        growing = chance(50);
        weighed = chance(50);
        contested = chance(60);
        picky = chance(30);
    }

    /** Up to five listings of up to 14 heads, and seven intents. */
    public static Market of(long seed) {
        return new TinyMarkets(seed, 5, 7, 14).market();
    }

    /** So small that all its plans can be written down: two listings and two intents, or three and one, of up to 4 heads. */
    static Market micro(long seed) {
        boolean square = seed % 2 == 0;
        return new TinyMarkets(seed, square ? 2 : 3, square ? 2 : 1, 4).market();
    }

    /** The same with some pairs barred, and some lines of a plan locked, not all of them with all their heads. */
    static Market tied(long seed) {
        Random random = new Random(~seed);
        return tied(of(seed), random);
    }

    static Market tied(Market market, Random random) {
        List<BarredPair> barred = new ArrayList<>();
        for (Listing listing : market.listings()) {
            for (PurchaseIntent intent : market.intents()) {
                if (random.nextInt(100) < 15) {
                    barred.add(new BarredPair(listing.id(), intent.id(), "declined"));
                }
            }
        }
        Market tied = market.withBarred(BarredPairs.of(barred));
        for (PlanClaim.Line line : RoughPlans.of(tied)) {
            long heads = random.nextBoolean() ? line.heads() : 1 + random.nextInt((int) line.heads());
            if (random.nextInt(100) < 40) {
                tied = with(tied, new LockedLine(line.listing(), line.intent(), Heads.of(heads), line.deliverOn()));
            }
        }
        return tied;
    }

    private static Market with(Market market, LockedLine line) {
        List<LockedLine> locked = new ArrayList<>(market.locked());
        locked.add(line);
        try {
            return market.withLocked(locked);
        } catch (InvalidValueException cannotStand) {
            return market;
        }
    }

    /** Two listings that grow for months, and two intents in grams that take from one of them each. */
    public static Market months(long seed) {
        return new TinyMarkets(seed, 2, 2, 8).months();
    }

    private Market months() {
        Window season = new Window(AS_OF, AS_OF.plusDays(between(60, 120)));
        List<Listing> listings = market().listings().stream()
                .map(listing -> listing.withWindow(season))
                .map(listing -> growing(listing, Weight.ofGrams(pick(1, 7, 20, 31))))
                .toList();
        List<PurchaseIntent> intents = market().intents().stream()
                .map(intent -> intent.withWindow(season).withSuppliers(new SupplierLimits(1, some(1, 3))))
                .map(intent -> intent.withDemand(Demand.upTo(Weight.ofGrams(between(3_000, 30_000)))))
                .toList();
        return new Market(AS_OF, policy(), listings, intents);
    }

    private static Listing growing(Listing listing, Weight aDay) {
        return new Listing(
                listing.id(),
                listing.cooperative(),
                listing.product(),
                listing.stock(),
                aDay,
                listing.terms(),
                listing.window(),
                listing.at(),
                listing.certificates());
    }

    private Market market() {
        List<Listing> listings =
                IntStream.range(0, about(mostListings)).mapToObj(this::listing).toList();
        List<PurchaseIntent> intents =
                IntStream.range(0, about(mostIntents)).mapToObj(this::intent).toList();
        return new Market(AS_OF, policy(), listings, intents);
    }

    private int about(int most) {
        return between(contested ? (most + 2) / 2 : 1, most);
    }

    private MarketPolicy policy() {
        Money haul = yuan(pick(0, 0, 1, 3, 3, 40));
        Money trip = yuan(pick(0, 0, 5, 10, 20, chance(10) ? 100_000 : 40));
        Money tripPerKm = yuan(pick(0, 0, 0, 0, 1));
        return new MarketPolicy(haul, trip, tripPerKm, MarketPolicy.DEFAULT_DETOUR, AgreedPrice.MIDPOINT);
    }

    private Listing listing(int number) {
        return new Listing(
                "shed-" + number,
                "Sun Village",
                ProductPath.of(pick(PRODUCTS)),
                stock(),
                Weight.ofGrams(growing ? pick(0, 30, 60, 100, 250) : 0),
                new SellerTerms(price(3, 8), salvage(), yuan(pick(0, 0, 0, 1, 2)), some(1, 5)),
                window(),
                place(),
                chance(picky ? 70 : 100) ? Set.of(PERMIT) : Set.of());
    }

    private Stock stock() {
        int heads = chance(5) ? 0 : between(1, contested ? mostHeads * 3 / 4 : mostHeads);
        if (weighed && chance(40)) {
            long pack = pick(1_000, 2_500, 3_000);
            return new Stock.ByWeight(Weight.ofGrams(heads * pack + between(0, 999)), Weight.ofGrams(pack));
        }
        return new Stock.ByCount(Heads.of(heads), weights(3_000, 3_501));
    }

    private PurchaseIntent intent(int number) {
        return new PurchaseIntent(
                "canteen-" + number,
                "No. " + number + " Primary School",
                BuyerKind.SCHOOL,
                picky ? List.of(ProductPath.of(pick(PRODUCTS))) : ANY_PRODUCT,
                demand(),
                suppliers(),
                terms(),
                window(),
                place());
    }

    private Demand demand() {
        Quantity most = weighed && chance(65)
                ? Weight.ofGrams((long) between(2, mostHeads) * pick(1_000, 3_000, 3_250, 3_333))
                : Heads.of(between(2, mostHeads));
        long minimum = switch (between(0, 4)) {
            case 0 -> most.held();
            case 1 -> most.held() - Math.min(most.held(), most.isCount() ? 1 : 900);
            case 2 -> most.held() / 2;
            default -> 0;
        };
        return new Demand(most, most.isCount() ? Heads.of(minimum) : Weight.ofGrams(minimum));
    }

    private SupplierLimits suppliers() {
        return chance(15) ? SupplierLimits.NONE : new SupplierLimits(between(1, 3), some(1, 6));
    }

    private BuyerTerms terms() {
        Optional<Distance> reach =
                chance(picky ? 40 : 5) ? Optional.of(Distance.ofMetres(between(5, 60) * 1_000L)) : Optional.empty();
        WeightRange range = chance(picky || growing ? 25 : 5) ? weights(2_800, 3_900) : WeightRange.ANY;
        return new BuyerTerms(price(8, 16), range, reach, Set.of(PERMIT));
    }

    /** One head, or up to a few heads, or about their weight. */
    private Quantity some(int least, int most) {
        int heads = chance(50) ? 1 : between(least, most);
        return chance(30) ? Weight.ofGrams(heads * 3_100L - 400) : Heads.of(heads);
    }

    private UnitPrice salvage() {
        return chance(50) ? UnitPrice.FREE : UnitPrice.perGram(pick(1_000, 2_000, 7_000));
    }

    /** A price in yuan a kilogram, written by weight or by head. */
    private UnitPrice price(int least, int most) {
        long yuan = between(least, most);
        return chance(70) ? UnitPrice.perGram(yuan * 1_000) : UnitPrice.perHead(yuan * 3 * Money.MICROS_PER_YUAN);
    }

    private WeightRange weights(long low, long high) {
        long min = low + pick(0, 0, 250, 251);
        return new WeightRange(Weight.ofGrams(min), Weight.ofGrams(Math.max(min, high - pick(0, 0, 100))));
    }

    private Window window() {
        LocalDate from = AS_OF.plusDays(pick(-1, 0, 0, 0, 0, picky ? 2 : 1));
        return new Window(from, from.plusDays(between(picky ? 0 : 1, 3)));
    }

    private Place place() {
        return new Place(34.5 + pick(0, 0, 1, 2, 3) * 0.05, 110.8 + pick(0, 0, 1, 4) * 0.05);
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

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Money yuan(long yuan) {
        return Money.ofMicros(yuan * Money.MICROS_PER_YUAN);
    }
}
