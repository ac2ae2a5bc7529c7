package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.Numerals.Kind;
import org.duijie.core.quantity.Numerals.Token;

/** Computes a number from its parts: 三, 万, 五 give 35,000. */
final class NumeralValue {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal smallest = BigDecimal.ZERO;
    private BigDecimal smallestInSection = WAN;
    private @org.jspecify.annotations.Nullable Token open;
    private boolean isAfterZero;
    private boolean isValid = true;

    private NumeralValue() {}

    /**
     * Returns the number.
     *
     * @param highest whether the higher of two digits in a row counts, as in 七八百; otherwise the lower one does
     */
    static Optional<BigDecimal> of(List<Token> tokens, boolean highest) {
        if (tokens.get(0).kind() == Kind.HALF) {
            return tokens.size() == 1 ? Optional.of(tokens.get(0).low()) : Optional.empty();
        }
        if (tokens.stream().allMatch(each -> each.kind() == Kind.ZERO)) {
            return tokens.size() == 1 ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        NumeralValue value = new NumeralValue();
        for (Token token : tokens) {
            value.add(token, highest);
        }
        return value.isValid ? value.sum(highest) : Optional.empty();
    }

    private void add(Token token, boolean highest) {
        switch (token.kind()) {
            case POWER -> power(token.low(), highest);
            case ZERO -> {
                isValid &= open == null;
                isAfterZero = true;
            }
            case ABOUT -> isValid &= open != null || smallest.signum() > 0;
            case HALF -> isValid = false;
            default -> {
                isValid &= open == null;
                open = token;
            }
        }
    }

    private void power(BigDecimal power, boolean highest) {
        if (power.compareTo(WAN) >= 0) {
            BigDecimal many = section.add(open == null ? BigDecimal.ZERO : value(open, highest));
            isValid &= many.signum() > 0 || (open == null && whole.signum() > 0 && smallest.compareTo(power) < 0);
            isValid &= smallest.signum() == 0 || whole.signum() == 0 || power.compareTo(WAN) == 0;
            whole = whole.signum() > 0 && many.signum() == 0 ? whole.multiply(power) : whole.add(many.multiply(power));
            section = BigDecimal.ZERO;
            smallestInSection = WAN;
        } else {
            boolean isTen = power.compareTo(BigDecimal.TEN) == 0;
            isValid &= power.compareTo(smallestInSection) < 0 && (open != null || isTen);
            section = section.add(power.multiply(open == null ? BigDecimal.ONE : value(open, highest)));
            smallestInSection = power;
        }
        smallest = power;
        open = null;
        isAfterZero = false;
    }

    private Optional<BigDecimal> sum(boolean highest) {
        BigDecimal sum = whole.add(section);
        if (open == null) {
            return isAfterZero ? Optional.empty() : Optional.of(sum);
        }
        BigDecimal last = value(open, highest);
        if (smallest.signum() == 0) {
            return isAfterZero ? Optional.empty() : Optional.of(last);
        }
        boolean isOneDigit = open.kind() == Kind.DIGIT || open.kind() == Kind.ROW;
        if (open.kind() == Kind.DECIMAL || last.compareTo(smallest) >= 0 || last.signum() == 0) {
            return Optional.empty();
        }
        boolean isNextPower = isOneDigit && !isAfterZero && smallest.compareTo(BigDecimal.TEN) > 0;
        return Optional.of(sum.add(isNextPower ? last.multiply(smallest.movePointLeft(1)) : last));
    }

    private static BigDecimal value(Token token, boolean highest) {
        return highest ? token.high() : token.low();
    }
}
