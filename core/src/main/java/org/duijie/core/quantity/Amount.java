package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A decimal number and its unit as people write them: {@code 6.5 jin}, {@code 24000只}, {@code 5.10 CNY/jin}. */
record Amount(String text, BigDecimal number, String unit) {
    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*([^\\s0-9.+-]\\S*)\\s*");

    /** Reads {@code text}. If it is refused, the message shows {@code example} as the correct form. */
    static Amount parse(String text, String example) {
        return parsePlain(text, PlainForm.amount(text), example);
    }

    /** Reads {@code plain}, the plain form of {@code text}. */
    static Amount parsePlain(String text, String plain, String example) {
        Matcher form = FORM.matcher(plain);
        if (text.length() > LONGEST || !form.matches()) {
            throw new InvalidValueException(Reason.NOT_A_QUANTITY, text, example);
        }
        return new Amount(text, number(text, form.group(1)), form.group(2));
    }

    /** Returns the number that {@code digits} write; a zero has no sign. */
    static BigDecimal number(String text, String digits) {
        BigDecimal number = new BigDecimal(digits);
        if (number.signum() == 0 && digits.startsWith("-")) {
            throw new InvalidValueException(Reason.NEGATIVE, text);
        }
        return number;
    }

    InvalidValueException unknownUnit(String known) {
        return new InvalidValueException(Reason.UNKNOWN_UNIT, text, unit, known);
    }

    /**
     * Converts the number to the unit that is stored. The result is exact and between 0 and {@code largest}.
     *
     * @param size the number of stored units in one {@code unit}
     * @param heldName the name of the stored unit in messages
     */
    long held(BigDecimal size, String heldName, long largest, Held print) {
        BigDecimal exact = number.multiply(size);
        if (exact.signum() < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, text);
        }
        if (exact.compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, text, print.of(largest));
        }
        BigInteger below = exact.toBigInteger();
        if (exact.stripTrailingZeros().scale() > 0) {
            long floor = below.longValueExact();
            throw new InvalidValueException(Reason.NOT_WHOLE, text, heldName, print.of(floor), print.of(floor + 1));
        }
        return below.longValueExact();
    }

    /** Returns {@code held / size} as a plain decimal; exact when size's only prime factors are 2 and 5. */
    static String print(long held, long size) {
        BigDecimal number = BigDecimal.valueOf(held).divide(BigDecimal.valueOf(size), 12, RoundingMode.HALF_UP);
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }

    /** Formats a stored number for people. */
    interface Held {
        String of(long held);
    }
}
