package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in Arabic and Chinese digits; 3w is 30,000. A last digit after 百, 千, 万 or 亿 stands for the next lower
 * power of ten: 六百五 is 650. Two digits in a row are a range: 七八百 is 700 to 800.
 */
public final class Numerals {
    private static final Pattern ARABIC =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MOST_TOKENS = 24;
    private static final int MOST_DIGITS = 18;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numerals() {}

    /**
     * Returns all numbers that begin at position {@code at}, the longest first. Takes constant time.
     *
     * @param text a text in the form of {@link Written#plain}
     */
    public static List<Numeral> at(String text, int at) {
        List<Token> tokens = tokens(text, at);
        List<Numeral> numbers = new ArrayList<>();
        for (int many = tokens.size(); many > 0; many--) {
            List<Token> some = tokens.subList(0, many);
            int end = some.get(many - 1).end();
            String about = some.stream()
                    .filter(each -> each.kind() == Kind.ABOUT || each.kind() == Kind.SEVERAL)
                    .findFirst()
                    .map(each -> text.substring(each.end() - 1, each.end()))
                    .orElse("");
            add(some, end, about, numbers);
            Token last = some.get(many - 1);
            if (last.kind() == Kind.ROW) {
                List<Token> first = new ArrayList<>(some.subList(0, many - 1));
                first.add(new Token(Kind.DIGIT, last.low(), last.low(), end - 1));
                add(first, end - 1, about, numbers);
            }
        }
        return numbers;
    }

    private static void add(List<Token> tokens, int end, String about, List<Numeral> numbers) {
        Optional<BigDecimal> low = NumeralValue.of(tokens, false);
        Optional<BigDecimal> high = NumeralValue.of(tokens, true);
        if (low.isPresent() && high.isPresent()) {
            numbers.add(new Numeral(end, low.get(), high.get(), about));
        }
    }

    /**
     * Returns the number for a single 百, 千 or 万 at position {@code at}, as in a price for 百斤; empty when there is none.
     */
    static Optional<Numeral> powerAlone(String text, int at) {
        return at < text.length() && "百千万".indexOf(text.charAt(at)) >= 0
                ? Optional.of(new Numeral(
                        at + 1,
                        BigDecimal.valueOf(power(text.charAt(at))),
                        BigDecimal.valueOf(power(text.charAt(at))),
                        ""))
                : Optional.empty();
    }

    /** Returns the value of the Chinese or Arabic digit at position {@code at}; -1 when there is none. */
    static int digit(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char sign = text.charAt(at);
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign == '两' ? 2 : sign == '〇' ? 0 : DIGITS.indexOf(sign);
    }

    /** Returns whether 十, 百, 千, 万 or 亿 is at position {@code at}. */
    static boolean isPower(String text, int at) {
        return at < text.length() && power(text.charAt(at)) > 0;
    }

    /** Returns the value of 十, 百, 千, 万 or 亿. */
    static BigDecimal powerOf(char sign) {
        return BigDecimal.valueOf(power(sign));
    }

    private static List<Token> tokens(String text, int at) {
        List<Token> tokens = new ArrayList<>();
        int place = at;
        while (place < text.length() && tokens.size() < MOST_TOKENS) {
            Optional<Token> token = token(text, place, tokens.isEmpty());
            if (token.isEmpty()) {
                break;
            }
            tokens.add(token.get());
            place = token.get().end();
        }
        return tokens;
    }

    private static Optional<Token> token(String text, int at, boolean isFirst) {
        char sign = text.charAt(at);
        if (sign >= '0' && sign <= '9') {
            return arabic(text, at);
        }
        long power = power(sign);
        if (power > 0 && !(sign == 'w' && isLetter(text, at + 1))) {
            return Optional.of(new Token(Kind.POWER, BigDecimal.valueOf(power), BigDecimal.valueOf(power), at + 1));
        }
        return switch (sign) {
            case '半' -> isFirst ? Optional.of(new Token(Kind.HALF, HALF, HALF, at + 1)) : Optional.empty();
            case '零', '〇' ->
                text.startsWith("点", at + 1)
                        ? chinese(text, at)
                        : Optional.of(new Token(Kind.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, at + 1));
            case '来', '多', '余' ->
                isFirst
                        ? Optional.empty()
                        : Optional.of(new Token(Kind.ABOUT, BigDecimal.ZERO, BigDecimal.ZERO, at + 1));
            case '几' -> Optional.of(new Token(Kind.SEVERAL, BigDecimal.ONE, BigDecimal.valueOf(9), at + 1));
            default -> digit(text, at) < 0 ? Optional.empty() : chinese(text, at);
        };
    }

    private static Optional<Token> arabic(String text, int at) {
        Matcher digits = ARABIC.matcher(text).region(at, Math.min(text.length(), at + 40));
        if (!digits.lookingAt() || digits.group().length() > MOST_DIGITS + 8) {
            return Optional.empty();
        }
        String written = digits.group();
        int end = digits.end();
        if (!written.contains(".") && end + 1 < text.length() && text.charAt(end) == '点' && isDigit(text, end + 1)) {
            int to = end + 1;
            while (to < text.length() && isDigit(text, to)) {
                to++;
            }
            written = written + "." + text.substring(end + 1, to);
            end = to;
        }
        BigDecimal value = new BigDecimal(written.replace(",", ""));
        Kind kind = written.contains(".") ? Kind.DECIMAL : written.length() > 1 ? Kind.DIGITS : Kind.DIGIT;
        return Optional.of(new Token(kind, value, value, end));
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Reads a Chinese digit, two digits in a row (七八), or a decimal (三点五). */
    private static Optional<Token> chinese(String text, int at) {
        int first = digit(text, at);
        int second = isChinese(text, at + 1) ? digit(text, at + 1) : -1;
        BigDecimal value = BigDecimal.valueOf(first);
        if (at + 2 < text.length() && text.charAt(at + 1) == '点' && isChinese(text, at + 2)) {
            StringBuilder decimal = new StringBuilder().append(first).append('.');
            int end = at + 2;
            while (isChinese(text, end) && end < at + MOST_DIGITS) {
                decimal.append(digit(text, end++));
            }
            BigDecimal exact = new BigDecimal(decimal.toString());
            return Optional.of(new Token(Kind.DECIMAL, exact, exact, end));
        }
        boolean isRow = second == first + 1 || (first == 3 && second == 5);
        boolean isThird = isChinese(text, at + 2) && text.charAt(at + 2) != '两'; // in 三四两, 两 is the unit of weight
        if (first > 0 && isRow && !isThird) {
            return Optional.of(new Token(Kind.ROW, value, BigDecimal.valueOf(second), at + 2));
        }
        return Optional.of(new Token(Kind.DIGIT, value, value, at + 1));
    }

    private static boolean isChinese(String text, int at) {
        return at < text.length() && !isDigit(text, at) && digit(text, at) >= 0;
    }

    private static long power(char sign) {
        return switch (sign) {
            case '十' -> 10L;
            case '百' -> 100L;
            case '千' -> 1_000L;
            case '万' -> 10_000L;
            case '亿' -> 100_000_000L;
            case 'w' -> 10_000L;
            default -> 0L;
        };
    }

    /** The kinds of parts of a number. */
    enum Kind {
        DIGIT,
        DIGITS,
        DECIMAL,
        ROW,
        ZERO,
        POWER,
        HALF,
        ABOUT,
        SEVERAL
    }

    /** A part of a number. {@code low} and {@code high} differ for two digits in a row. */
    record Token(Kind kind, BigDecimal low, BigDecimal high, int end) {}
}
