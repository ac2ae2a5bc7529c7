package org.duijie.core.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The naive twin of the search for a remedy: of every kind the smallest size, in the steps that remedies are named in, that lets
 * the one pair of a market trade, found by trying sizes on every day.
 */
final class EveryChange {
    private static final long MOST_TRIED = 1L << 40;
    private static final int DAYS = 30;

    private final Market market;
    private final Listing listing;
    private final PurchaseIntent intent;

    EveryChange(Market market) {
        this.market = market;
        this.listing = market.listings().get(0);
        this.intent = market.intents().get(0);
    }

    /** A change that helps, and the share of what it changes, in millionths. */
    record Sized(Remedy remedy, long share) {}

    /** One of each kind that helps at all. */
    List<Sized> smallest() {
        List<Sized> all = new ArrayList<>();
        long bid = intent.terms().bid().micros();
        long step = intent.terms().bid().basis() == Basis.GRAM ? 20 : 10_000;
        addGrowing(all, step, bid, this::raise, MOST_TRIED);
        intent.terms().maxDistance().ifPresent(most -> addGrowing(all, 100, most.metres(), this::further, 1_000_000));
        long window =
                listing.window().to().toEpochDay() - listing.window().from().toEpochDay() + 1;
        addFirst(all, window, days -> new Remedy.DispatchEarlier("shed", "school", days), LongStream.range(1, DAYS));
        addFirst(all, window, days -> new Remedy.OfferLonger("shed", "school", days), LongStream.range(1, DAYS));
        if (listing.stock() instanceof Stock.ByCount) {
            long min = intent.terms().unitWeight().min().grams();
            long max = intent.terms().unitWeight().max().grams();
            LongStream up = weights().map(grams -> (grams + 49) / 50 * 50 - max);
            addFirst(all, max, by -> accept(min, max + by), up.filter(by -> by > 0));
            LongStream down = weights().map(grams -> min - grams / 50 * 50).sorted();
            addFirst(all, min, by -> accept(min - by, max), down.filter(by -> by > 0));
        }
        Set<String> missing = new HashSet<>(intent.terms().requires());
        missing.removeAll(listing.certificates());
        if (!missing.isEmpty() && trades(new Remedy.ObtainCertificates("shed", "school", missing))) {
            long share = missing.size() * 1_000_000L / intent.terms().requires().size();
            all.add(new Sized(new Remedy.ObtainCertificates("shed", "school", missing), share));
        }
        return all;
    }

    /** The smallest of a size that helps the more the larger it is. */
    private void addGrowing(List<Sized> all, long step, long of, LongFunction<Remedy> change, long most) {
        if (!trades(change.apply(most / step * step))) {
            return;
        }
        long low = 0;
        long high = most / step;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (trades(change.apply(middle * step))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        all.add(new Sized(change.apply(high * step), share(high * step, of)));
    }

    /** The smallest of some sizes, ascending, that may help at one and not at a larger one. */
    private void addFirst(List<Sized> all, long of, LongFunction<Remedy> change, LongStream sizes) {
        sizes.filter(by -> trades(change.apply(by)))
                .findFirst()
                .ifPresent(by -> all.add(new Sized(change.apply(by), share(by, of))));
    }

    /** What a head weighs on each day: between two of them a bound may be anywhere. */
    private LongStream weights() {
        return LongStream.range(0, DAYS)
                .map(n -> listing.weightOn(market.asOf().plusDays(n), market.asOf())
                        .grams());
    }

    private Remedy raise(long by) {
        Basis basis = intent.terms().bid().basis();
        long bid = intent.terms().bid().micros();
        long most = Math.min(by, basis.mostMicros() - bid);
        return new Remedy.RaiseBid("shed", "school", new UnitPrice(basis, most), new UnitPrice(basis, bid + most));
    }

    private Remedy further(long by) {
        long most = intent.terms().maxDistance().orElseThrow().metres();
        return new Remedy.ReachFurther("shed", "school", Distance.ofMetres(by), Distance.ofMetres(most + by));
    }

    private static Remedy accept(long min, long max) {
        return new Remedy.AcceptWeights(
                "shed",
                "school",
                new WeightRange(Weight.ofGrams(min), Weight.ofGrams(Math.min(Weight.MOST_GRAMS, max))));
    }

    private boolean trades(Remedy remedy) {
        try {
            Market changed = remedy.applyTo(market);
            EveryDay days = new EveryDay(changed);
            return remedy instanceof Remedy.OfferLonger
                    ? days.tradesOnLastDay()
                    : days.refusal().isEmpty();
        } catch (InvalidValueException pastALimit) {
            return false;
        }
    }

    private static long share(long change, long of) {
        return of == 0 ? Long.MAX_VALUE : Math.multiplyExact(change, 1_000_000L) / of;
    }
}
