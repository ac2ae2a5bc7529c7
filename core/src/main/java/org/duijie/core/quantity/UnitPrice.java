package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A price by weight, by head or by pack, for one or for a quantity: 5.1 yuan a jin, 19 yuan for 9 kg, 28 yuan for 30
 * head. A price for a quantity that is whole for one is held for one.
 *
 * @param basis what is paid for
 * @param micros whole µCNY for all of the quantity; 0 to the basis's {@link Basis#mostMicros()} for each of it
 * @param per for how many grams, heads or packs, 1 to {@link #MOST_PER}
 */
public record UnitPrice(Basis basis, long micros, long per) {
    /** The largest quantity that a price may be for: a thousand million grams, heads or packs. */
    public static final long MOST_PER = 1_000_000_000L;

    /** What a price is paid for. */
    public enum Basis {
        /** Held in µCNY a gram: 1 is one yuan a tonne. */
        GRAM(1_000_000_000L),
        /** Held in µCNY a head. */
        HEAD(100_000_000_000L * Money.MICROS_PER_YUAN),
        /** Held in µCNY for one that is sold, where heads are sold in packs. */
        PACK(100_000_000_000L * Money.MICROS_PER_YUAN);

        private final long most;

        Basis(long most) {
            this.most = most;
        }

        /**
         * The largest price that is accepted: 1,000 yuan a gram, and for a head or a pack as much as 100 tonnes of
         * that.
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

    /** A price for one gram, head or pack. */
    public UnitPrice(Basis basis, long micros) {
        this(basis, micros, 1);
    }

    public static UnitPrice perGram(long micros) {
        return new UnitPrice(Basis.GRAM, micros);
    }

    public static UnitPrice perHead(long micros) {
        return new UnitPrice(Basis.HEAD, micros);
    }

    /** A price for one that is sold in a pack. */
    public static UnitPrice perPack(long micros) {
        return new UnitPrice(Basis.PACK, micros);
    }

    /**
     * Reads {@code "5.10 CNY/jin"}, {@code "33 CNY/head"}, {@code "5.1元/斤"}, {@code "19 CNY/9 kg"},
     * {@code "28 CNY/30 head"}.
     *
     * @param words the counting words that hold here
     * @throws InvalidValueException when the text is no price, its unit is unknown, or it is not whole µCNY, a gram if
     *     it is for one unit
     */
    public static UnitPrice parse(String text, CountWords words) {
        return PriceText.parse(text, words, Basis.HEAD.mostMicros());
    }

    /**
     * Reads a price that was calculated, as {@link #toString} prints it: one for a quantity may come to more than
     * anybody may enter.
     *
     * @throws InvalidValueException as {@link #parse(String, CountWords)}
     */
    public static UnitPrice parseResult(String text, CountWords words) {
        return PriceText.parse(text, words, Long.MAX_VALUE);
    }

    /** What a head of {@code mean} weight costs, where heads are sold one by one. */
    public Money perHeadOf(Weight mean) {
        return new Money(worth(mean.grams(), 1));
    }

    /**
     * What one that is sold costs, in µCNY, half up.
     *
     * @param grams what it weighs
     * @param heads how many heads it holds
     */
    public long worth(long grams, long heads) {
        return over(
                switch (basis) {
                    case GRAM -> grams;
                    case HEAD -> heads;
                    case PACK -> 1;
                });
    }

    /** What so many grams, heads or packs, as the basis has it, cost: in µCNY, half up. */
    public long over(long many) {
        if (per == 1) {
            return Math.multiplyExact(micros, many);
        }
        long product = micros * many;
        if (Math.multiplyHigh(micros, many) == 0 && product >= 0 && product <= Long.MAX_VALUE - per) {
            return (product + per / 2) / per; // for an odd quantity there is no half
        }
        return exactOver(many).longValueExact();
    }

    /** The same, however much it comes to. */
    public BigInteger exactOver(long many) {
        return BigInteger.valueOf(micros)
                .multiply(BigInteger.valueOf(many))
                .multiply(BigInteger.TWO)
                .add(BigInteger.valueOf(per))
                .divide(BigInteger.valueOf(2 * per));
    }

    /**
     * Whether it comes to the same as {@code other} for any quantity: {@code 120 CNY/45 kg} is {@code 60 CNY/22500 g}.
     */
    public boolean isWorth(UnitPrice other) {
        return basis == other.basis
                && BigInteger.valueOf(micros)
                        .multiply(BigInteger.valueOf(other.per))
                        .equals(BigInteger.valueOf(other.micros).multiply(BigInteger.valueOf(per)));
    }

    /**
     * The price for a gram of what weighs a thousand grams where {@code perMille} of them are paid at this one: of live
     * weight at a dressed price. Rounded to a µCNY for its quantity, and exact before that.
     *
     * @param perMille 0 to 1,000
     */
    public UnitPrice forPart(int perMille, RoundingMode rounding) {
        BigDecimal part = BigDecimal.valueOf(micros).multiply(BigDecimal.valueOf(perMille, 3));
        return new UnitPrice(basis, part.setScale(0, rounding).longValueExact(), per);
    }

    /** Whether it is for one gram, head or pack. */
    public boolean isForOne() {
        return per == 1;
    }

    /**
     * Half of this and half of {@code other}, on one basis, for the least quantity that is whole in both; of one too
     * large, for the larger of theirs, or for one. What is less than a µCNY for that quantity is dropped, which
     * favours the payer.
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
     * The same price for packs of {@code each} heads: exact, or half up for one where it is too large for that; one by
     * weight, or for a pack, is that already.
     *
     * @throws InvalidValueException when a pack would cost more than any may
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
     * Whether {@link #parse} reads a price of this many µCNY: a reckoned price is read again from files and records.
     */
    private static boolean isWritable(BigInteger micros) {
        return micros.compareTo(BigInteger.valueOf(Basis.HEAD.mostMicros())) <= 0;
    }

    /** The same price written by {@code unit}: {@code 5.1 CNY/jin}; exact. Only for a price by weight. */
    public String in(WeightUnit unit) {
        if (basis != Basis.GRAM) {
            throw new IllegalStateException("a price a head has no price a " + unit);
        }
        return per == 1 ? PriceText.print(micros, unit) : toString();
    }

    /** As files write it: {@code 10.2 CNY/kg}, {@code 33 CNY/head}, {@code 19 CNY/9 kg} or {@code 28 CNY/30 head}. */
    @Override
    public String toString() {
        return PriceText.print(basis, micros, per);
    }
}
