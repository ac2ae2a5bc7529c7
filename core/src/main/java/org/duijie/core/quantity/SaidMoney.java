package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An amount of money that was read in a text: {@code 150元}, {@code 2块6}, {@code 一毛八}, {@code ¥3.20}.
 *
 * @param end the position after its last character, in {@link Written#plain}
 * @param low the amount in yuan, or the lower end of a range
 * @param high the amount in yuan, or the higher end of a range
 * @param about the word that makes it approximate; empty when it is exact
 * @param isTrailing whether it ends in digits without a unit, such as 6 in 2块6
 * @param isNamed whether the text names a currency
 */
public record SaidMoney(int end, BigDecimal low, BigDecimal high, String about, boolean isTrailing, boolean isNamed) {
    private static final List<String> SIGNS = List.of("人民币", "¥", "cny", "rmb", "元");
    private static final List<String> YUAN = List.of("块钱", "元钱", "人民币", "cny", "rmb", "yuan", "元", "块");
    private static final List<String> JIAO = List.of("毛钱", "毛", "角");
    private static final List<String> FEN = List.of("分钱", "分");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * Returns all amounts of money that begin at position {@code at}, the longest first, including numbers without a
     * currency.
     *
     * @param text a text in the form of {@link Written#plain}
     */
    public static List<SaidMoney> at(String text, int at) {
        int begin = Signs.skipSpaces(text, at);
        int sign = SIGNS.subList(0, 4).stream()
                .filter(each -> text.startsWith(each, begin))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        List<SaidMoney> found = new ArrayList<>();
        for (Numeral number : Numerals.at(text, Signs.skipSpaces(text, begin + sign))) {
            found.add(of(number.end(), number, BigDecimal.ZERO, false, sign > 0));
            int after = Signs.skipSpaces(text, number.end());
            afterAny(text, after, YUAN).forEach(end -> yuan(text, number, end, found));
            afterAny(text, after, JIAO).forEach(end -> jiao(text, number.times(TENTH), end, found));
            afterAny(text, after, FEN)
                    .forEach(end -> found.add(of(end, number.times(CENT), BigDecimal.ZERO, false, true)));
        }
        found.sort(Comparator.comparingInt(SaidMoney::end).reversed());
        return found;
    }

    private static void yuan(String text, Numeral number, int end, List<SaidMoney> found) {
        found.add(of(end, number, BigDecimal.ZERO, false, true));
        if (!number.isOne() || text.charAt(end - 1) == '钱') {
            return;
        }
        boolean isSpoken = text.charAt(end - 1) == '块';
        if (isSpoken && text.startsWith("半", end)) {
            found.add(of(end + 1, number, new BigDecimal("0.5"), true, true));
        }
        int first = Numerals.digit(text, end);
        if (isSpoken && first >= 0) {
            found.add(of(end + 1, number, TENTH.multiply(BigDecimal.valueOf(first)), true, true));
            int second = Numerals.digit(text, end + 1);
            if (second >= 0) {
                BigDecimal cents = CENT.multiply(BigDecimal.valueOf(first * 10L + second));
                found.add(of(end + 2, number, cents, true, true));
                rowOfTenths(text, number, end, first, second).ifPresent(found::add);
            }
        }
        if (first == 0) {
            small(text, number, end + 1, found);
        } else if (first > 0) {
            for (int after : afterAny(text, end + 1, JIAO)) {
                jiao(text, plus(number, TENTH.multiply(BigDecimal.valueOf(first))), after, found);
            }
        }
    }

    /** Reads the small amount after 零: 三块零五分, 一百块零五毛. */
    private static void small(String text, Numeral number, int at, List<SaidMoney> found) {
        int digit = Numerals.digit(text, at);
        if (digit > 0) {
            BigDecimal many = BigDecimal.valueOf(digit);
            afterAny(text, at + 1, JIAO).forEach(end -> jiao(text, plus(number, TENTH.multiply(many)), end, found));
            afterAny(text, at + 1, FEN).forEach(end -> found.add(of(end, number, CENT.multiply(many), false, true)));
        }
    }

    /** Reads two consecutive digits as a range: 两块六七 is 2.60 to 2.70. */
    private static Optional<SaidMoney> rowOfTenths(String text, Numeral number, int end, int first, int second) {
        boolean isRow = second == first + 1 && text.charAt(end) >= 0x80;
        BigDecimal low = number.low().add(TENTH.multiply(BigDecimal.valueOf(first)));
        return isRow ? Optional.of(new SaidMoney(end + 2, low, low.add(TENTH), "", true, true)) : Optional.empty();
    }

    private static void jiao(String text, Numeral number, int end, List<SaidMoney> found) {
        found.add(of(end, number, BigDecimal.ZERO, false, true));
        if (!number.isOne() || text.charAt(end - 1) == '钱') {
            return;
        }
        if (text.startsWith("半", end)) {
            found.add(of(end + 1, number, new BigDecimal("0.05"), false, true));
        }
        int digit = Numerals.digit(text, end);
        if (digit >= 0) {
            BigDecimal cents = CENT.multiply(BigDecimal.valueOf(digit));
            found.add(of(end + 1, number, cents, true, true));
            afterAny(text, end + 1, FEN).forEach(after -> found.add(of(after, number, cents, false, true)));
        }
    }

    private static Numeral plus(Numeral number, BigDecimal more) {
        return new Numeral(number.end(), number.low().add(more), number.high().add(more), number.about());
    }

    private static List<Integer> afterAny(String text, int at, List<String> words) {
        Optional<String> longest =
                words.stream().filter(word -> text.startsWith(word, at)).max(Comparator.comparingInt(String::length));
        return longest.map(word -> List.of(at + word.length())).orElse(List.of());
    }

    private static SaidMoney of(int end, Numeral number, BigDecimal more, boolean isTrailing, boolean isNamed) {
        return new SaidMoney(end, number.low().add(more), number.high().add(more), number.about(), isTrailing, isNamed);
    }

    /** Returns this money, approximate by a word; exact when the word is empty. */
    public SaidMoney about(String word) {
        return new SaidMoney(end, low, high, word, isTrailing, isNamed);
    }

    /** Returns whether it is approximate. */
    public boolean isAbout() {
        return !about.isEmpty();
    }

    /** Returns whether it is one amount and not a range. */
    public boolean isOne() {
        return low.compareTo(high) == 0;
    }
}
