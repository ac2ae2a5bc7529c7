package org.duijie.core.campaign;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/** Computes sums that stop at an upper limit, so that a report cannot fail, however large an entry is. */
final class Bounded {
    /** The limit of sums of money: 9 · 10¹² yuan, small enough to subtract and round in 64 bits. */
    static final Money MOST_MONEY = Money.ofMicros(9_000_000_000_000L * Money.MICROS_PER_YUAN);

    private static final BigInteger MOST_MICROS = BigInteger.valueOf(MOST_MONEY.micros());

    private Bounded() {}

    static Heads heads(long count) {
        return Heads.of(Math.min(count, Heads.MOST));
    }

    static Weight weight(long grams) {
        return Weight.ofGrams(Math.min(grams, Weight.MOST_GRAMS));
    }

    /** Returns the total weight of {@code count} units that weigh {@code each}. */
    static Weight weight(long count, Weight each) {
        return Weight.ofGrams(product(count, each.grams())
                .min(BigInteger.valueOf(Weight.MOST_GRAMS))
                .longValueExact());
    }

    static Money money(BigInteger micros) {
        return Money.ofMicros(micros.min(MOST_MICROS).max(MOST_MICROS.negate()).longValueExact());
    }

    /** Returns {@code count} times {@code each}. */
    static Money money(long count, Money each) {
        return money(product(count, each.micros()));
    }

    static Money sum(Stream<Money> parts) {
        return money(parts.map(part -> BigInteger.valueOf(part.micros())).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
