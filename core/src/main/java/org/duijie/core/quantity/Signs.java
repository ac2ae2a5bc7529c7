package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.List;

/** Skips spaces, signs and small words between numbers and units. */
final class Signs {
    private static final List<String> RANGES = List.of("-", "~", "—", "–", "〜", "到", "至", "to");
    private static final List<String> EACH = List.of("每", "单", "一", "1");

    private Signs() {}

    /** Returns the position of the next character that is not a space. */
    static int skipSpaces(String text, int at) {
        int place = at;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        return place;
    }

    /**
     * Returns the position of the next character that is neither a space nor a sign that may separate a name from its
     * value.
     */
    static int skipSeparators(String text, int at) {
        int place = at;
        while (place < text.length() && " ,:;、".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }

    /** Returns the position after the sign between the two ends of a range; -1 when there is none. */
    static int range(String text, int at) {
        int place = skipSpaces(text, at);
        for (String sign : RANGES) {
            if (text.startsWith(sign, place)) {
                return place + sign.length();
            }
        }
        return -1;
    }

    /** Returns the position after words for "each head" that precede a number: 每只, 单只, 一只; -1 when there are none. */
    static int each(String text, int at) {
        for (String word : EACH) {
            if (text.startsWith(word, at)) {
                int unit = skipSpaces(text, at + word.length());
                int end = UnitWord.at(text, unit)
                        .filter(found -> found.kind() == UnitWord.Kind.HEAD)
                        .map(found -> found.end(unit))
                        .orElse(-1);
                boolean isNumberNext = end >= 0
                        && (Numerals.digit(text, skipSpaces(text, end)) >= 0
                                || text.startsWith("半", skipSpaces(text, end))
                                || Mark.before(text, skipSpaces(text, end)).isPresent());
                if (isNumberNext) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** Returns the position after words for "each head" that follow an amount: /只, 每只, 一只; -1 when there are none. */
    static int eachAfter(String text, int at) {
        int place = skipSpaces(text, at);
        for (String word : List.of("/", "每", "一", "1")) {
            if (text.startsWith(word, place)) {
                int unit = skipSpaces(text, place + word.length());
                return UnitWord.at(text, unit)
                        .filter(found -> found.kind() == UnitWord.Kind.HEAD)
                        .map(found -> found.end(unit))
                        .orElse(-1);
            }
        }
        return -1;
    }

    /** Prints a number without an exponent and without trailing zeros. */
    static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
