package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.UnitWord.Kind;

/**
 * A price that was read in a text: {@code 2块6一斤}, {@code 每斤3.2元}, {@code 10.2/公斤}, {@code 一箱190}, {@code 19元/9kg}.
 *
 * @param end the position after its last character, in {@link Written#plain}
 * @param low the price in yuan, or the lower end of a range
 * @param high the price in yuan, or the higher end of a range
 * @param many the number of plain units that the price is for
 * @param unit the unit that the price is for
 * @param mark the word that makes it approximate, a minimum or a maximum; empty when it is exact
 */
public record SaidPrice(
        int end, BigDecimal low, BigDecimal high, BigDecimal many, UnitWord unit, Optional<Mark.Found> mark) {
    private static final BigDecimal MOST_FIRST = BigDecimal.valueOf(20);
    private static final List<String> PER = List.of("每", "per ", "a ", "an ");

    /**
     * Returns all prices that begin at position {@code at}, the longest first.
     *
     * @param text a text in the form of {@link Written#plain}
     */
    public static List<SaidPrice> at(String text, int at) {
        int begin = Signs.skipSpaces(text, at);
        Optional<Mark.Found> before = Mark.before(text, begin);
        int place = Signs.skipSpaces(
                text, begin + before.map(found -> found.word().length()).orElse(0));
        List<SaidPrice> found = new ArrayList<>();
        for (SaidMoney money : SaidMoney.at(text, place)) {
            perAfter(text, money, found);
            range(text, money, found);
        }
        unitFirst(text, place, found);
        return found.stream()
                .map(price -> price.marked(before))
                .distinct()
                .sorted((a, b) -> Integer.compare(b.end, a.end))
                .toList();
    }

    private static void range(String text, SaidMoney low, List<SaidPrice> found) {
        int range = Signs.range(text, low.end());
        if (range < 0 || !low.isOne()) {
            return;
        }
        for (SaidMoney high : SaidMoney.at(text, range)) {
            if (high.isOne() && low.low().compareTo(high.low()) <= 0) {
                SaidMoney both = new SaidMoney(
                        high.end(), low.low(), high.low(), "", high.isTrailing(), low.isNamed() || high.isNamed());
                perAfter(text, both, found);
            }
        }
    }

    /** Reads prices whose unit follows the money: /斤, 每斤, 一斤, /9kg. */
    private static void perAfter(String text, SaidMoney money, List<SaidPrice> found) {
        int after = Signs.skipSpaces(text, money.end());
        Optional<Mark.Found> mark = Mark.after(text, after);
        int at = mark.map(word -> Signs.skipSpaces(text, after + word.word().length()))
                .orElse(after);
        if (text.startsWith("/", at)) {
            int many = Signs.skipSpaces(text, at + 1);
            unit(text, many, money, BigDecimal.ONE, mark, found);
            numbered(text, many, money, mark, false, found);
            powerAlone(text, many, money, mark, found);
            return;
        }
        for (String per : PER) {
            if (text.startsWith(per, at)) {
                int many = Signs.skipSpaces(text, at + per.length());
                unit(text, many, money, BigDecimal.ONE, mark, found);
                numbered(text, many, money, mark, false, found);
                powerAlone(text, many, money, mark, found);
            }
        }
        numbered(text, at, money, mark, !money.isNamed(), found);
        if (money.isTrailing() && !isOneOfUnit(text, money.end() - 1)) {
            unit(text, at, money, BigDecimal.ONE, mark, found);
            powerAlone(text, at, money, mark, found);
        }
    }

    /** Returns whether the last digit of the money is really the 一 of a unit such as 一斤. After 零 it is a digit. */
    private static boolean isOneOfUnit(String text, int last) {
        return text.charAt(last) == '一' && Numerals.digit(text, last - 1) != 0;
    }

    private static void powerAlone(
            String text, int at, SaidMoney money, Optional<Mark.Found> mark, List<SaidPrice> found) {
        Numerals.powerAlone(text, at).ifPresent(many -> unit(text, many.end(), money, many.low(), mark, found));
    }

    private static void numbered(
            String text, int at, SaidMoney money, Optional<Mark.Found> mark, boolean oneOnly, List<SaidPrice> found) {
        for (Numeral many : Numerals.at(text, at)) {
            boolean isOne = many.low().compareTo(BigDecimal.ONE) == 0 && text.charAt(at) == '一';
            if (many.isOne() && !many.isAbout() && many.low().signum() > 0 && (isOne || !oneOnly)) {
                unit(text, Signs.skipSpaces(text, many.end()), money, many.low(), mark, found);
            }
        }
    }

    private static void unit(
            String text, int at, SaidMoney money, BigDecimal many, Optional<Mark.Found> mark, List<SaidPrice> found) {
        UnitWord.at(text, at).filter(word -> word.kind() != Kind.DISTANCE).ifPresent(word -> {
            Optional<Mark.Found> about =
                    money.isAbout() ? Optional.of(new Mark.Found(Mark.ABOUT, money.about())) : Optional.empty();
            SaidPrice price = new SaidPrice(
                    word.end(at), money.low(), money.high(), many.multiply(word.factor()), word, mark.or(() -> about));
            found.add(price);
            int after = Signs.skipSpaces(text, price.end);
            Mark.after(text, after)
                    .ifPresent(last ->
                            found.add(price.ending(after + last.word().length()).marked(Optional.of(last))));
        });
    }

    /** Reads prices whose unit precedes the money: 每斤3.2元, 一箱190. */
    private static void unitFirst(String text, int at, List<SaidPrice> found) {
        for (String per : List.of("每", "一", "1")) {
            if (!text.startsWith(per, at)) {
                continue;
            }
            int place = Signs.skipSpaces(text, at + per.length());
            Optional<UnitWord> unit = UnitWord.at(text, place).filter(word -> word.kind() != Kind.DISTANCE);
            if (unit.isEmpty()) {
                continue;
            }
            int money = Signs.skipSeparators(text, unit.get().end(place));
            Optional<Mark.Found> mark = Mark.before(text, money);
            int number = money + mark.map(word -> word.word().length()).orElse(0);
            for (SaidMoney said : SaidMoney.at(text, number)) {
                boolean isOtherUnit = !said.isNamed()
                        && UnitWord.at(text, Signs.skipSpaces(text, said.end())).isPresent();
                if (!isOtherUnit) {
                    SaidPrice price = new SaidPrice(
                            said.end(), said.low(), said.high(), unit.get().factor(), unit.get(), mark);
                    found.add(price);
                    int after = Signs.skipSpaces(text, price.end);
                    Mark.after(text, after)
                            .ifPresent(last -> found.add(
                                    price.ending(after + last.word().length()).marked(Optional.of(last))));
                }
            }
        }
    }

    /**
     * Returns the prices that begin with a small quantity: 三斤十块. This is for fields that hold a price. In a message
     * such words are a total, so {@link #at} does not read them.
     */
    static List<SaidPrice> ofQuantity(String text) {
        List<SaidPrice> found = new ArrayList<>();
        int at = Signs.skipSpaces(text, 0);
        for (Numeral many : Numerals.at(text, at)) {
            int unitAt = Signs.skipSpaces(text, many.end());
            Optional<UnitWord> unit = UnitWord.at(text, unitAt).filter(word -> word.kind() != Kind.DISTANCE);
            boolean isSmall = many.isOne()
                    && !many.isAbout()
                    && many.low().signum() > 0
                    && many.low().compareTo(MOST_FIRST) <= 0;
            if (unit.isEmpty() || !isSmall) {
                continue;
            }
            for (SaidMoney said :
                    SaidMoney.at(text, Signs.skipSeparators(text, unit.get().end(unitAt)))) {
                if (said.isNamed()) {
                    BigDecimal quantity = many.low().multiply(unit.get().factor());
                    found.add(
                            new SaidPrice(said.end(), said.low(), said.high(), quantity, unit.get(), Optional.empty()));
                }
            }
        }
        return found;
    }

    private SaidPrice ending(int place) {
        return new SaidPrice(place, low, high, many, unit, mark);
    }

    private SaidPrice marked(Optional<Mark.Found> found) {
        return new SaidPrice(end, low, high, many, unit, found.or(() -> mark));
    }

    /** Returns whether it is one price and not a range. */
    public boolean isOne() {
        return low.compareTo(high) == 0;
    }

    /** Returns it in plain form, without its mark: {@code 2.6 元/斤}. */
    public String plain() {
        return plain(low);
    }

    /** Returns the higher end of a range in plain form. */
    public String plainHigh() {
        return plain(high);
    }

    private String plain(BigDecimal yuan) {
        String of = many.compareTo(BigDecimal.ONE) == 0 ? "" : Signs.print(many) + " ";
        boolean isChinese = unit.plain().charAt(0) >= 0x80;
        return Signs.print(yuan) + (isChinese ? " 元/" : " CNY/") + of + unit.plain();
    }

    boolean isWorth(SaidPrice other) {
        BigDecimal mine = many.multiply(unit.size());
        BigDecimal others = other.many.multiply(other.unit.size());
        return unit.kind() == other.unit.kind()
                && low.multiply(others).compareTo(other.low.multiply(mine)) == 0
                && high.multiply(others).compareTo(other.high.multiply(mine)) == 0
                && mark.map(Mark.Found::mark).equals(other.mark.map(Mark.Found::mark))
                && (unit.kind() == Kind.WEIGHT || unit.plain().equals(other.unit.plain()));
    }
}
