package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An amount with its unit that was read in a text: {@code 三万斤}, {@code 6斤半}, {@code 6-7斤}, {@code 不少于2000只}.
 *
 * @param start the position of its first character, in {@link Written#plain}
 * @param end the position after its last character
 * @param low the number of plain units, or the lower end of a range
 * @param high the number of plain units, or the higher end of a range
 * @param unit the unit, in plain form
 * @param kind what the unit measures
 * @param mark the word that makes it approximate, a minimum or a maximum; empty when it is exact
 * @param isEach whether it is the amount of one head: 每只6斤
 */
public record SaidAmount(
        int start,
        int end,
        BigDecimal low,
        BigDecimal high,
        UnitWord unit,
        UnitWord.Kind kind,
        Optional<Mark.Found> mark,
        boolean isEach) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Returns all amounts that begin at position {@code at}, the longest first. Takes constant time.
     *
     * @param text a text in the form of {@link Written#plain}
     */
    public static List<SaidAmount> at(String text, int at) {
        int place = Signs.skipSpaces(text, at);
        int afterEach = Signs.each(text, place);
        int begin = Signs.skipSpaces(text, Math.max(place, afterEach));
        Optional<Mark.Found> before = Mark.before(text, begin);
        int number = Signs.skipSpaces(
                text, begin + before.map(found -> found.word().length()).orElse(0));
        List<SaidAmount> amounts = new ArrayList<>();
        for (Numeral first : Numerals.at(text, number)) {
            readFrom(text, first, amounts);
        }
        List<SaidAmount> eachAfter =
                amounts.stream().flatMap(read -> read.eachAfter(text).stream()).toList();
        amounts.addAll(eachAfter);
        return amounts.stream()
                .map(read -> read.beginning(at, before, afterEach >= 0))
                .distinct()
                .sorted(Comparator.comparingInt(SaidAmount::end)
                        .thenComparingInt(each -> each.unit.word().length())
                        .reversed())
                .toList();
    }

    private static void readFrom(String text, Numeral first, List<SaidAmount> amounts) {
        int after = Signs.skipSpaces(text, first.end());
        Optional<UnitWord> unit = UnitWord.at(text, after);
        List<SaidAmount> exact =
                unit.map(word -> exact(text, first, word, after)).orElse(List.of());
        exact.forEach(amount -> marked(text, amount, amounts));
        exact.stream().filter(SaidAmount::isOne).forEach(amount -> rangeTo(text, amount, amounts));
        if (first.isOne()) {
            bareRange(text, first, after, amounts);
        }
    }

    /** Reads the second amount of a range whose first amount has a unit: 6斤半到7斤. */
    private static void rangeTo(String text, SaidAmount low, List<SaidAmount> amounts) {
        int range = Signs.range(text, low.end);
        if (range < 0) {
            return;
        }
        int at = Signs.skipSpaces(text, range);
        for (Numeral second : Numerals.at(text, at)) {
            int after = Signs.skipSpaces(text, second.end());
            UnitWord.at(text, after)
                    .filter(word -> word.kind() == low.kind)
                    .ifPresent(word -> exact(text, second, word, after).stream()
                            .filter(SaidAmount::isOne)
                            .forEach(high -> low.to(high).ifPresent(both -> marked(text, both, amounts))));
        }
    }

    /** Reads a range with one unit after the second number: 6-7斤, 6到6斤半, 2-3万斤. */
    private static void bareRange(String text, Numeral first, int after, List<SaidAmount> amounts) {
        int range = Signs.range(text, after);
        if (range < 0) {
            return;
        }
        for (Numeral second : Numerals.at(text, Signs.skipSpaces(text, range))) {
            int at = Signs.skipSpaces(text, second.end());
            UnitWord.at(text, at)
                    .filter(word -> second.isOne())
                    .ifPresent(word -> exact(text, second, word, at)
                            .forEach(high -> lowOf(text, first, after, second)
                                    .map(low -> of(after, low, word, first.about()))
                                    .flatMap(low -> low.to(high))
                                    .ifPresent(both -> marked(text, both, amounts))));
        }
    }

    /**
     * Returns the first number of a range. If the second number ends in a power of ten such as 万 and the first, below
     * 100, does not, the power applies to both: 2-3万 is 20,000 to 30,000.
     */
    private static Optional<BigDecimal> lowOf(String text, Numeral first, int after, Numeral second) {
        char last = text.charAt(second.end() - 1);
        boolean isShared = Numerals.isPower(text, second.end() - 1)
                && !Numerals.isPower(text, after - 1)
                && first.low().compareTo(BigDecimal.valueOf(100)) < 0;
        BigDecimal low = isShared ? first.low().multiply(Numerals.powerOf(last)) : first.low();
        return Optional.of(low).filter(each -> each.compareTo(second.low()) <= 0);
    }

    private Optional<SaidAmount> to(SaidAmount other) {
        BigDecimal scale = unit.size().divide(other.unit.size(), 12, RoundingMode.UNNECESSARY);
        BigDecimal least = low.multiply(scale);
        Optional<Mark.Found> about = mark.or(() -> other.mark);
        return least.compareTo(other.low) <= 0
                ? Optional.of(new SaidAmount(0, other.end, least, other.low, other.unit, kind, about, false))
                : Optional.empty();
    }

    /** Returns the amounts that a number and its unit may mean together with what follows: 6斤, 6斤半, 6斤3两, 6斤3. */
    private static List<SaidAmount> exact(String text, Numeral number, UnitWord unit, int at) {
        int end = unit.end(at);
        List<SaidAmount> amounts = new ArrayList<>();
        amounts.add(of(end, number.low(), number.high(), unit, number.about()));
        if (!number.isOne() || number.low().stripTrailingZeros().scale() > 0) {
            return amounts;
        }
        if (isHalf(text, unit, end)) {
            amounts.add(of(end + 1, number.low().add(HALF), unit, number.about()));
        }
        if (unit.kind() == UnitWord.Kind.WEIGHT) {
            smaller(text, number, unit, end, amounts);
        }
        return amounts;
    }

    private static void smaller(String text, Numeral number, UnitWord unit, int end, List<SaidAmount> amounts) {
        for (Numeral second : Numerals.at(text, end)) {
            UnitWord.at(text, second.end())
                    .filter(word -> word.kind() == UnitWord.Kind.WEIGHT && second.isOne())
                    .ifPresent(word -> {
                        BigDecimal rest = second.low().multiply(word.stored());
                        if (rest.compareTo(unit.stored()) < 0 && word.stored().compareTo(unit.stored()) < 0) {
                            BigDecimal sum =
                                    number.low().multiply(unit.stored()).add(rest);
                            amounts.add(of(word.end(second.end()), sum.divide(unit.stored()), unit, ""));
                        }
                    });
        }
        int digit = Numerals.digit(text, end);
        boolean isTenths = unit.plain().equals("斤") && digit > 0 && Numerals.digit(text, end + 1) < 0;
        if (isTenths) {
            BigDecimal tenths = TENTH.multiply(BigDecimal.valueOf(digit));
            amounts.add(of(end + 1, number.low().add(tenths), unit, ""));
        }
    }

    private static boolean isHalf(String text, UnitWord unit, int end) {
        boolean isGram = unit.stored().compareTo(BigDecimal.ONE) == 0 && unit.kind() == UnitWord.Kind.WEIGHT;
        return text.startsWith("半", end) && !isGram;
    }

    private static void marked(String text, SaidAmount amount, List<SaidAmount> amounts) {
        amounts.add(amount);
        Mark.after(text, Signs.skipSpaces(text, amount.end))
                .ifPresent(found -> amounts.add(new SaidAmount(
                        amount.start,
                        Signs.skipSpaces(text, amount.end) + found.word().length(),
                        amount.low,
                        amount.high,
                        amount.unit,
                        amount.kind,
                        Optional.of(found),
                        amount.isEach)));
    }

    private static SaidAmount of(int end, BigDecimal number, UnitWord unit, String about) {
        return of(end, number, number, unit, about);
    }

    private static SaidAmount of(int end, BigDecimal low, BigDecimal high, UnitWord unit, String about) {
        Optional<Mark.Found> mark = about.isEmpty() ? Optional.empty() : Optional.of(new Mark.Found(Mark.ABOUT, about));
        BigDecimal factor = unit.factor();
        return new SaidAmount(0, end, low.multiply(factor), high.multiply(factor), unit, unit.kind(), mark, false);
    }

    private SaidAmount beginning(int at, Optional<Mark.Found> before, boolean each) {
        return new SaidAmount(at, end, low, high, unit, kind, before.or(() -> mark), isEach || each);
    }

    /** Returns it as the amount of one head, if words for one head follow it: 6斤/只, 6斤一只. */
    private Optional<SaidAmount> eachAfter(String text) {
        int after = kind == UnitWord.Kind.WEIGHT ? Signs.eachAfter(text, end) : -1;
        return after < 0
                ? Optional.empty()
                : Optional.of(new SaidAmount(start, after, low, high, unit, kind, mark, true));
    }

    /** Returns whether it is one amount and not a range. */
    public boolean isOne() {
        return low.compareTo(high) == 0;
    }

    /** Returns it in plain form, without its mark: {@code 30000 斤}. */
    public String plain() {
        return Signs.print(low) + " " + unit.plain();
    }

    /** Returns the higher end of a range in plain form. */
    public String plainHigh() {
        return Signs.print(high) + " " + unit.plain();
    }

    boolean isWorth(SaidAmount other) {
        return kind == other.kind
                && mark.map(Mark.Found::mark).equals(other.mark.map(Mark.Found::mark))
                && stored(low).compareTo(other.stored(other.low)) == 0
                && stored(high).compareTo(other.stored(other.high)) == 0
                && (isMeasure() || unit.plain().equals(other.unit.plain()));
    }

    private boolean isMeasure() {
        return kind == UnitWord.Kind.WEIGHT || kind == UnitWord.Kind.DISTANCE;
    }

    private BigDecimal stored(BigDecimal number) {
        return number.multiply(unit.size());
    }
}
