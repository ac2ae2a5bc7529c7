package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price by weight or by head.
 *
 * @param basis what is paid for
 * @param micros whole µCNY a gram, or µCNY a head; 0 to the basis's {@link Basis#mostMicros()}
 */
public record UnitPrice(Basis basis, long micros) {
    /** What a price is paid for. */
    public enum Basis {
        /** Held in µCNY a gram: 1 is one yuan a tonne. */
        GRAM(1_000_000_000L),
        /** Held in µCNY a head. */
        HEAD(100_000_000_000L * Money.MICROS_PER_YUAN);

        private final long most;

        Basis(long most) {
            this.most = most;
        }

        /** The largest price that is accepted: 1,000 yuan a gram, and for a head as much as 100 tonnes of that. */
        public long mostMicros() {
            return most;
        }
    }

    public static final UnitPrice FREE = new UnitPrice(Basis.GRAM, 0);

    public UnitPrice {
        if (micros < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, print(basis, micros));
        }
        if (micros > basis.mostMicros()) {
            throw new InvalidValueException(Reason.TOO_LARGE, print(basis, micros), print(basis, basis.mostMicros()));
        }
    }

    public static UnitPrice perGram(long micros) {
        return new UnitPrice(Basis.GRAM, micros);
    }

    public static UnitPrice perHead(long micros) {
        return new UnitPrice(Basis.HEAD, micros);
    }

    /**
     * Reads {@code "5.10 CNY/jin"}, {@code "33 CNY/head"}, {@code "5.1元/斤"}.
     *
     * @param words the counting words that hold here
     * @throws InvalidValueException when the text is no price, its unit is unknown, or it is not whole µCNY a gram or a head
     */
    public static UnitPrice parse(String text, CountWords words) {
        Amount amount = Amount.parse(text, "5.10 CNY/jin");
        String[] parts = amount.unit().split("/", -1);
        if (parts.length != 2 || !Money.isCurrency(parts[0])) {
            throw amount.unknownUnit("CNY/jin CNY/kg CNY/head 元/斤 元/只");
        }
        BigDecimal micros = BigDecimal.valueOf(Money.MICROS_PER_YUAN);
        if (words.contains(parts[1])) {
            return perHead(Money.heldMicros(amount, micros, Basis.HEAD.mostMicros()));
        }
        WeightUnit unit =
                WeightUnit.named(parts[1]).orElseThrow(() -> amount.unknownUnit(words.all() + " " + WeightUnit.all()));
        return perGram(heldPerGram(amount, unit));
    }

    private static long heldPerGram(Amount amount, WeightUnit unit) {
        BigDecimal micros = amount.number().multiply(BigDecimal.valueOf(Money.MICROS_PER_YUAN));
        BigDecimal perGram = micros.divide(BigDecimal.valueOf(unit.grams()));
        Amount asGrams = new Amount(amount.text(), perGram, amount.unit());
        return asGrams.held(BigDecimal.ONE, "yuan a tonne", Basis.GRAM.mostMicros(), n -> print(n, unit));
    }

    /** What a head of {@code mean} weight costs: µCNY. */
    public Money perHeadOf(Weight mean) {
        return new Money(basis == Basis.HEAD ? micros : Math.multiplyExact(micros, mean.grams()));
    }

    /** Half of this and half of {@code other}, both on one basis; a half µCNY is dropped, which favours the payer. */
    public UnitPrice midpoint(UnitPrice other) {
        if (basis != other.basis) {
            throw new IllegalArgumentException("a price a " + basis + " has no midpoint with one a " + other.basis);
        }
        return new UnitPrice(basis, Math.floorDiv(micros + other.micros, 2));
    }

    /** The same price written by {@code unit}: {@code 5.1 CNY/jin}; exact. Only for a price by weight. */
    public String in(WeightUnit unit) {
        if (basis == Basis.HEAD) {
            throw new IllegalStateException("a price a head has no price a " + unit);
        }
        return print(micros, unit);
    }

    /** As files write it: {@code 10.2 CNY/kg} or {@code 33 CNY/head}. */
    @Override
    public String toString() {
        return print(basis, micros);
    }

    private static String print(Basis basis, long micros) {
        return basis == Basis.HEAD
                ? Amount.print(micros, Money.MICROS_PER_YUAN) + " CNY/head"
                : print(micros, WeightUnit.KILOGRAM);
    }

    private static String print(long perGram, WeightUnit unit) {
        BigDecimal yuan = BigDecimal.valueOf(perGram)
                .multiply(BigDecimal.valueOf(unit.grams()))
                .divide(BigDecimal.valueOf(Money.MICROS_PER_YUAN), 12, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (yuan.scale() < 0 ? yuan.setScale(0, RoundingMode.UNNECESSARY) : yuan).toPlainString() + " CNY/"
                + unit.latin();
    }
}
