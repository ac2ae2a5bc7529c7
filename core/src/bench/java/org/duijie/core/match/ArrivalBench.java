package org.duijie.core.match;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;

/**
 * What an arrival costs: each in turn is quoted and placed in an open market, once until the code is warm and once measured. Prints
 * microseconds of processor time. Arguments: size, class, seed; {@code PROVINCE FULL 3} if none.
 */
public final class ArrivalBench {
    private static final int ARRIVALS = 3_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ArrivalBench() {}

    public static void main(String[] arguments) {
        boolean named = arguments.length == 3;
        SampleSize size = SampleSize.valueOf(named ? arguments[0] : "PROVINCE");
        SampleClass kind = SampleClass.valueOf(named ? arguments[1] : "FULL");
        Market market = SampleMarkets.generate(size, kind, named ? Long.parseLong(arguments[2]) : 3);
        int every = Math.max(3, market.intents().size() / ARRIVALS);
        List<PurchaseIntent> here = new ArrayList<>();
        List<PurchaseIntent> coming = new ArrayList<>();
        for (int i = 0; i < market.intents().size(); i++) {
            (i % every == 0 ? coming : here).add(market.intents().get(i));
        }
        LiveMarket live = LiveMarket.of(new Market(market.asOf(), market.policy(), market.listings(), here));
        tell("start", live);
        for (int pass = 0; pass < 2; pass++) {
            Times quote = new Times("quote an intent");
            Times place = new Times("place it");
            for (PurchaseIntent intent : coming) {
                quote.of(() -> live.quote(intent));
                place.of(() -> live.place(intent));
            }
            tell("placed", live);
            Times stock = new Times("change a stock");
            for (int l = 0; l < market.listings().size(); l += 2 * every) {
                Listing listing = market.listings().get(l);
                stock.of(() -> live.offer(listing.withStock(less(listing.stock()))));
            }
            Times back = new Times("change it back");
            for (int l = 0; l < market.listings().size(); l += 2 * every) {
                Listing listing = market.listings().get(l);
                back.of(() -> live.offer(listing));
            }
            tell("stocks changed and back", live);
            Times withdraw = new Times("withdraw an intent");
            for (PurchaseIntent intent : coming) {
                withdraw.of(() -> live.withdrawIntent(intent.id()));
            }
            Times proof = new Times("prove the bound");
            proof.of(live::upperBound);
            tell("withdrawn", live);
            System.out.println(pass == 0 ? "cold" : "warm");
            List.of(quote, place, withdraw, stock, back, proof).forEach(Times::print);
        }
    }

    private static Stock less(Stock stock) {
        if (stock instanceof Stock.ByCount counted) {
            return new Stock.ByCount(Heads.of(counted.heads().count() / 2), counted.unitWeight());
        }
        Stock.ByWeight weighed = (Stock.ByWeight) stock;
        return new Stock.ByWeight(Weight.ofGrams(weighed.total().grams() / 2), weighed.pack());
    }

    private static void tell(String when, LiveMarket live) {
        System.out.println(when + ": worth " + live.value() + ", at most " + live.upperBound() + ", gap "
                + Gap.between(live.value(), live.upperBound()).share());
    }

    /** How long each of many took. */
    private static final class Times {
        private final String what;
        private long[] nanos = new long[16];
        private int size;

        Times(String what) {
            this.what = what;
        }

        void of(Runnable work) {
            long from = CLOCK.getCurrentThreadCpuTime();
            work.run();
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = CLOCK.getCurrentThreadCpuTime() - from;
        }

        void print() {
            Arrays.sort(nanos, 0, size);
            System.out.printf(
                    "%-20s %6d times  p50 %8.1f us  p99 %8.1f us  most %8.1f us%n",
                    what, size, at(0.5), at(0.99), at(1));
        }

        private double at(double share) {
            return nanos[(int) Math.min(size - 1, Math.floor(share * size))] / 1e3;
        }
    }
}
