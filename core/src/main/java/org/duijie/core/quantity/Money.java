package org.duijie.core.quantity;

import java.math.BigDecimal;

/**
 * An amount of money in whole millionths of a yuan (µCNY). Sums are exact; an overflow throws an
 * {@link ArithmeticException}. A calculated amount may be negative; an amount from outside may not.
 */
public record Money(long micros) implements Comparable<Money> {
    /** The µCNY in one yuan. */
    public static final long MICROS_PER_YUAN = 1_000_000L;

    /** The maximum amount accepted from outside: 10⁹ yuan. */
    public static final long MOST_MICROS = 1_000_000_000L * MICROS_PER_YUAN;

    public static final Money ZERO = new Money(0);

    public static Money ofMicros(long micros) {
        return new Money(micros);
    }

    /**
     * Reads {@code "150 CNY"} or {@code "150元"}, zero or more.
     *
     * @throws InvalidValueException when the text is not such an amount, or not whole in µCNY
     */
    public static Money parse(String text) {
        return new Money(heldMicros(inYuan(text), BigDecimal.valueOf(MICROS_PER_YUAN), MOST_MICROS));
    }

    /**
     * Reads an amount that was calculated, as {@link #toString} prints it. It may be negative, and its absolute value
     * may be up to {@code most}.
     *
     * @param most the maximum absolute value that is accepted
     * @throws InvalidValueException when the text is not such an amount, or not whole in µCNY
     */
    public static Money parseResult(String text, Money most) {
        Amount amount = inYuan(text);
        Amount unsigned = new Amount(text, amount.number().abs(), amount.unit());
        long micros = heldMicros(unsigned, BigDecimal.valueOf(MICROS_PER_YUAN), most.micros());
        return new Money(amount.number().signum() < 0 ? -micros : micros);
    }

    private static Amount inYuan(String text) {
        Amount amount = Amount.parsePlain(text, PlainForm.money(text), "150 CNY");
        if (!isCurrency(amount.unit())) {
            throw amount.unknownUnit("CNY 元");
        }
        return amount;
    }

    static boolean isCurrency(String word) {
        return word.equals("CNY") || word.equals("元");
    }

    static long heldMicros(Amount amount, BigDecimal size, long largest) {
        return amount.held(size, "millionths of a yuan", largest, n -> new Money(n).toString());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(micros, count));
    }

    /** Rounds half up to the fen. */
    public Money toFen() {
        long fen = MICROS_PER_YUAN / 100;
        return new Money(Math.multiplyExact(Math.floorDiv(Math.addExact(micros, fen / 2), fen), fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /** Formats the amount exactly, as in files: {@code 150 CNY}, {@code 0.000001 CNY}. */
    @Override
    public String toString() {
        return Amount.print(micros, MICROS_PER_YUAN) + " CNY";
    }
}
