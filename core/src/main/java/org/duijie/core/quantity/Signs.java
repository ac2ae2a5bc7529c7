package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.List;

/** The small signs between numbers and units. */
final class Signs {
    private static final List<String> RANGES = List.of("-", "~", "—", "–", "〜", "到", "至", "to");
    private static final List<String> EACH = List.of("每", "单", "一", "1");

    private Signs() {}

    /** Returns the place of the next character that is no space. */
    static int skipSpaces(String text, int at) {
        int place = at;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        return place;
    }

    /** Returns the place of the next character that is neither a space nor a sign between a name and its value. */
    static int skipSeparators(String text, int at) {
        int place = at;
        while (place < text.length() && " ,:;、".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }

    /** Returns the place after the sign between two ends of a range; -1 when there is none. */
    static int range(String text, int at) {
        int place = skipSpaces(text, at);
        for (String sign : RANGES) {
            if (text.startsWith(sign, place)) {
                return place + sign.length();
            }
        }
        return -1;
    }

    /** Returns the place after words that say "of each head": 每只, 单只, 一只; -1 when there are none. */
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

    /** Returns the place after words that say "of each head" after an amount: /只, 每只, 一只; -1 when there are none. */
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

    /** Prints a number without exponent and without zeros at its end. */
    static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
