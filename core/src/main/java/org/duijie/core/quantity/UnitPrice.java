package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A price by weight, head or pack, for one unit or for several: 5.1 yuan per jin, 19 yuan for 9 kg, 28 yuan for 30
 * head. If a price for several units is a whole number of µCNY per unit, it is stored as a price for one unit.
 *
 * @param basis the unit that is paid for
 * @param micros the price of the whole quantity in whole µCNY, 0 to {@link Basis#mostMicros()} per unit
 * @param per the quantity, in grams, heads or packs, 1 to {@link #MOST_PER}
 */
public record UnitPrice(Basis basis, long micros, long per) {
    /** The maximum quantity that a price may be for: 10⁹ grams, heads or packs. */
    public static final long MOST_PER = 1_000_000_000L;

    /** The unit that a price is for. */
    public enum Basis {
        /** µCNY per gram; 1 µCNY per gram is 1 yuan per tonne. */
        GRAM(1_000_000_000L),
        /** µCNY per head. */
        HEAD(100_000_000_000L * Money.MICROS_PER_YUAN),
        /** µCNY per pack, where heads are sold in packs. */
        PACK(100_000_000_000L * Money.MICROS_PER_YUAN);

        private final long most;

        Basis(long most) {
            this.most = most;
        }

        /**
         * Returns the maximum price, in µCNY: 1,000 yuan per gram; for a head or a pack, the price of 100 tonnes at
         * that rate.
         */
        public long mostMicros() {
            return most;
        }
    }

    public static final UnitPrice FREE = new UnitPrice(Basis.GRAM, 0);

    public UnitPrice {
        if (per < 1 || per > MOST_PER) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, Long.toString(per), "1", Long.toString(MOST_PER));
        }
        if (micros % per == 0) {
            micros /= per;
            per = 1;
        }
        if (micros < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, PriceText.print(basis, micros, per));
        }
        if (micros / per > basis.mostMicros()) {
            throw new InvalidValueException(
                    Reason.TOO_LARGE,
                    PriceText.print(basis, micros, per),
                    PriceText.print(basis, basis.mostMicros(), 1));
        }
    }

    /** Makes a price for one gram, head or pack. */
    public UnitPrice(Basis basis, long micros) {
        this(basis, micros, 1);
    }

    public static UnitPrice perGram(long micros) {
        return new UnitPrice(Basis.GRAM, micros);
    }

    public static UnitPrice perHead(long micros) {
        return new UnitPrice(Basis.HEAD, micros);
    }

    /** Makes a price for one pack. */
    public static UnitPrice perPack(long micros) {
        return new UnitPrice(Basis.PACK, micros);
    }

    /**
     * Reads {@code "5.10 CNY/jin"}, {@code "33 CNY/head"}, {@code "5.1元/斤"}, {@code "19 CNY/9 kg"},
     * {@code "28 CNY/30 head"}.
     *
     * @param words the counting words that are valid here
     * @throws InvalidValueException when the text is not a price, its unit is unknown, or it is not a whole number of
     *     µCNY (per gram, if it is for one unit of weight)
     */
    public static UnitPrice parse(String text, CountWords words) {
        return PriceText.parse(text, words, Basis.HEAD.mostMicros());
    }

    /**
     * Reads a calculated price as {@link #toString} prints it. A price for several units may exceed the limit for
     * entered prices.
     *
     * @throws InvalidValueException as {@link #parse(String, CountWords)}
     */
    public static UnitPrice parseResult(String text, CountWords words) {
        return PriceText.parse(text, words, Long.MAX_VALUE);
    }

    /** Returns the price of a head that weighs {@code mean}, where heads are sold singly. */
    public Money perHeadOf(Weight mean) {
        return new Money(worth(mean.grams(), 1));
    }

    /**
     * Returns the price of one unit sold, in µCNY, rounded half up.
     *
     * @param grams the weight of one unit sold
     * @param heads the number of heads in one unit sold
     */
    public long worth(long grams, long heads) {
        return over(
                switch (basis) {
                    case GRAM -> grams;
                    case HEAD -> heads;
                    case PACK -> 1;
                });
    }

    /** Returns the price of {@code many} units of the basis (grams, heads or packs), in µCNY, rounded half up. */
    public long over(long many) {
        if (per == 1) {
            return Math.multiplyExact(micros, many);
        }
        long product = micros * many;
        if (Math.multiplyHigh(micros, many) == 0 && product >= 0 && product <= Long.MAX_VALUE - per) {
            return (product + per / 2) / per; // an odd quantity has no exact half
        }
        return exactOver(many).longValueExact();
    }

    /** Returns the price of {@code many} units of the basis, in µCNY, rounded half up, without the limit of 64 bits. */
    public BigInteger exactOver(long many) {
        return BigInteger.valueOf(micros)
                .multiply(BigInteger.valueOf(many))
                .multiply(BigInteger.TWO)
                .add(BigInteger.valueOf(per))
                .divide(BigInteger.valueOf(2 * per));
    }

    /**
     * Returns whether the two prices are equal for any quantity, such as {@code 120 CNY/45 kg} and
     * {@code 60 CNY/22500 g}.
     */
    public boolean isWorth(UnitPrice other) {
        return basis == other.basis
                && BigInteger.valueOf(micros)
                        .multiply(BigInteger.valueOf(other.per))
                        .equals(BigInteger.valueOf(other.micros).multiply(BigInteger.valueOf(per)));
    }

    /**
     * Returns the price per gram of a weight of which only {@code perMille} is paid at this price, such as a live
     * weight at a dressed price. It is rounded once, to the µCNY for its quantity.
     *
     * @param perMille 0 to 1,000
     */
    public UnitPrice forPart(int perMille, RoundingMode rounding) {
        BigDecimal part = BigDecimal.valueOf(micros).multiply(BigDecimal.valueOf(perMille, 3));
        return new UnitPrice(basis, part.setScale(0, rounding).longValueExact(), per);
    }

    /** Returns whether this is a price for one gram, head or pack. */
    public boolean isForOne() {
        return per == 1;
    }

    /**
     * Returns the midpoint of two prices on the same basis. Its quantity is the least common multiple of the two
     * quantities. If that is above {@link #MOST_PER}, the quantity is the larger of the two. If the price for that
     * quantity is too large, the quantity is 1. The price is rounded down to the µCNY for that quantity, in the buyer's
     * favour.
     *
     * @throws IllegalArgumentException when the two are on different bases
     */
    public UnitPrice midpoint(UnitPrice other) {
        if (basis != other.basis) {
            throw new IllegalArgumentException("a price a " + basis + " has no midpoint with one a " + other.basis);
        }
        long least =
                per / BigInteger.valueOf(per).gcd(BigInteger.valueOf(other.per)).longValueExact() * other.per;
        long many = least <= MOST_PER ? least : Math.max(per, other.per);
        BigInteger half = halfWay(other, many);
        return isWritable(half)
                ? new UnitPrice(basis, half.longValueExact(), many)
                : new UnitPrice(basis, halfWay(other, 1).longValueExact());
    }

    private BigInteger halfWay(UnitPrice other, long many) {
        BigInteger both = BigInteger.valueOf(micros)
                .multiply(BigInteger.valueOf(other.per))
                .add(BigInteger.valueOf(other.micros).multiply(BigInteger.valueOf(per)));
        BigInteger of = BigInteger.TWO.multiply(BigInteger.valueOf(per)).multiply(BigInteger.valueOf(other.per));
        return both.multiply(BigInteger.valueOf(many)).divide(of);
    }

    /**
     * Converts a price per head to a price for packs of {@code each} heads. It is exact, unless the quantity would be
     * too large; then it is rounded half up for one pack. A price by weight or per pack is returned unchanged.
     *
     * @throws InvalidValueException when a pack would cost more than the limit
     */
    public UnitPrice forPacksOf(long each) {
        if (basis != Basis.HEAD) {
            return this;
        }
        long shared = BigInteger.valueOf(per).gcd(BigInteger.valueOf(each)).longValueExact();
        BigInteger pack = BigInteger.valueOf(micros).multiply(BigInteger.valueOf(each / shared));
        return isWritable(pack)
                ? new UnitPrice(Basis.PACK, pack.longValueExact(), per / shared)
                : perPack(forOnePackOf(each));
    }

    private long forOnePackOf(long each) {
        BigInteger pack = exactOver(each);
        long most = Basis.PACK.mostMicros();
        if (pack.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, toString(), PriceText.print(basis, most / each, 1));
        }
        return pack.longValueExact();
    }

    /**
     * Returns whether {@link #parse} accepts a price of {@code micros}, because calculated prices are read again from
     * files and records.
     */
    private static boolean isWritable(BigInteger micros) {
        return micros.compareTo(BigInteger.valueOf(Basis.HEAD.mostMicros())) <= 0;
    }

    /** Formats a price by weight in {@code unit}, exactly: {@code 5.1 CNY/jin}. */
    public String in(WeightUnit unit) {
        if (basis != Basis.GRAM) {
            throw new IllegalStateException("a price a head has no price a " + unit);
        }
        return per == 1 ? PriceText.print(micros, unit) : toString();
    }

    /**
     * Formats the price as in files: {@code 10.2 CNY/kg}, {@code 33 CNY/head}, {@code 19 CNY/9 kg} or
     * {@code 28 CNY/30 head}.
     */
    @Override
    public String toString() {
        return PriceText.print(basis, micros, per);
    }
}
