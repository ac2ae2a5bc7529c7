package org.duijie.core.match;

import java.util.Comparator;
import java.util.List;

/**
 * A price for a head of each lot, and what it proves. Let every intent pay these prices for what it takes: then a plan is worth
 * what its bundles are worth beyond the prices, plus what they pay. The first is at most the sum of each intent's best, the second
 * at most the price of all stock. So whatever the prices are, if none is below zero, no plan is worth more than {@link #bound};
 * good prices only make a search short.
 */
final class LotPrices {
    private static final int ROUNDS = 80;
    private static final double SHRINK = 0.92;

    private final long[] price;
    private final List<Bundle> answers;

    private LotPrices(long[] price, List<List<Bundle>> choices) {
        this.price = price;
        this.answers = choices.stream().map(this::best).toList();
    }

    private Bundle best(List<Bundle> choices) {
        return choices.stream().max(Comparator.comparingLong(this::beyond)).orElseThrow();
    }

    /** What a bundle is worth beyond what it pays. */
    long beyond(Bundle bundle) {
        long beyond = bundle.value();
        for (int lot = 0; lot < price.length; lot++) {
            beyond = Math.subtractExact(beyond, Math.multiplyExact(price[lot], bundle.heads(lot)));
        }
        return beyond;
    }

    /** The price of {@code heads} of each lot. */
    long of(List<Long> heads) {
        long sum = 0;
        for (int lot = 0; lot < price.length; lot++) {
            sum = Math.addExact(sum, Math.multiplyExact(price[lot], heads.get(lot)));
        }
        return sum;
    }

    /** A value that no plan exceeds. */
    long bound(List<Long> stock) {
        long most = of(stock);
        for (Bundle answer : answers) {
            most = Math.addExact(most, beyond(answer));
        }
        return most;
    }

    /** Prices with a low bound: lots asked for too much get dearer and the others cheaper, in ever smaller steps. */
    static LotPrices lowering(List<Long> stock, List<List<Bundle>> choices) {
        LotPrices prices = new LotPrices(new long[stock.size()], choices);
        LotPrices lowest = prices;
        double step = dearest(choices) / 2.0;
        for (int round = 0; round < ROUNDS; round++) {
            prices = new LotPrices(prices.moved(stock, step), choices);
            lowest = prices.bound(stock) < lowest.bound(stock) ? prices : lowest;
            step *= SHRINK;
        }
        return lowest;
    }

    private long[] moved(List<Long> stock, double step) {
        long[] moved = price.clone();
        for (int lot = 0; lot < price.length; lot++) {
            double excess = (double) (asked(lot) - stock.get(lot)) / Math.max(1, stock.get(lot));
            moved[lot] = Math.max(0, moved[lot] + (long) (step * Math.max(-1, Math.min(1, excess))));
        }
        return moved;
    }

    private long asked(int lot) {
        return answers.stream().mapToLong(bundle -> bundle.heads(lot)).sum();
    }

    private static long dearest(List<List<Bundle>> choices) {
        return choices.stream()
                .flatMap(List::stream)
                .mapToLong(bundle -> bundle.value() / Math.max(1, bundle.headsOfAll()))
                .max()
                .orElse(0);
    }
}
