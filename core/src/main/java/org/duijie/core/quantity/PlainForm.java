package org.duijie.core.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts amounts, prices and days that people wrote into plain form: digits, a space, a unit. A text that is in plain
 * form already, or that is neither an amount nor a price nor a day, is returned unchanged; the parser of the field then
 * refuses it if it is invalid. A text is refused if it has two readings or two values, or says "about", "at least" or
 * "at most". The refusal names the possible values.
 */
public final class PlainForm {
    private static final int LONGEST = 60;
    private static final Pattern AMOUNT = Pattern.compile("\\s*-?[0-9]+(?:\\.[0-9]+)?\\s*([^\\s0-9.+-]+)\\s*");
    private static final Pattern PRICE =
            Pattern.compile("\\s*-?[0-9]+(?:\\.[0-9]+)?\\s*(?:CNY|元)/(?:[0-9]+(?:\\.[0-9]+)?)?\\s*([^\\s0-9.+-]+)\\s*");
    private static final Set<String> UNITS = Stream.concat(
                    WeightUnit.words().stream(),
                    Stream.of(
                            "head", "pack", "km", "m", "公里", "千米", "米", "CNY", "元", "只", "头", "羽", "枚", "条", "尾", "箱",
                            "件", "筐", "袋"))
            .collect(Collectors.toUnmodifiableSet());

    private PlainForm() {}

    /**
     * Returns a weight, a count or a distance in plain form: {@code 三万斤} is {@code 30000 斤}.
     *
     * @param accepted the marks that the field accepts and that are dropped, such as {@link Mark#AT_LEAST} for a
     *     minimum
     * @throws InvalidValueException when the text has two readings, two values or a mark
     */
    public static String amount(String text, Mark... accepted) {
        Matcher plain = AMOUNT.matcher(text);
        if (text.length() > LONGEST || (plain.matches() && UNITS.contains(plain.group(1)))) {
            return text;
        }
        String written = written(text);
        List<SaidAmount> readings = distinct(
                SaidAmount.at(written, 0).stream()
                        .filter(each -> isEnd(written, each.end()) && !each.isEach())
                        .toList(),
                SaidAmount::isWorth);
        if (readings.isEmpty()) {
            return text;
        }
        SaidAmount first = readings.get(0);
        if (readings.size() > 1) {
            throw twoReadings(text, first.plain(), readings.get(1).plain());
        }
        if (!first.isOne() && first.mark().isEmpty()) {
            throw new InvalidValueException(Reason.TWO_VALUES, text, first.plain(), first.plainHigh());
        }
        requireNoMark(text, first.mark(), first.plain(), accepted);
        return first.plain();
    }

    /**
     * Returns a price in plain form: {@code 2块6一斤} is {@code 2.6 元/斤}.
     *
     * @param accepted the marks that the field accepts and that are dropped
     * @throws InvalidValueException when the text has two readings, two values or a mark
     */
    public static String price(String text, Mark... accepted) {
        Matcher plain = PRICE.matcher(text);
        if (text.length() > LONGEST || (plain.matches() && UNITS.contains(plain.group(1)))) {
            return text;
        }
        String written = written(text);
        List<SaidPrice> readings = distinct(
                Stream.concat(SaidPrice.at(written, 0).stream(), SaidPrice.ofQuantity(written).stream())
                        .filter(each -> isEnd(written, each.end()))
                        .toList(),
                SaidPrice::isWorth);
        if (readings.isEmpty()) {
            return text;
        }
        SaidPrice first = readings.get(0);
        if (readings.size() > 1) {
            throw twoReadings(text, first.plain(), readings.get(1).plain());
        }
        if (!first.isOne()) {
            throw new InvalidValueException(Reason.TWO_VALUES, text, first.plain(), first.plainHigh());
        }
        requireNoMark(text, first.mark(), first.plain(), accepted);
        return first.plain();
    }

    /**
     * Returns an amount of money in plain form: {@code 三块二} is {@code 3.2 元}.
     *
     * @throws InvalidValueException when the text has two readings or two values, or says "about"
     */
    public static String money(String text) {
        Matcher plain = AMOUNT.matcher(text);
        if (text.length() > LONGEST || (plain.matches() && UNITS.contains(plain.group(1)))) {
            return text;
        }
        String written = written(text);
        List<SaidMoney> readings = distinct(
                SaidMoney.at(written, 0).stream()
                        .filter(each -> each.isNamed() && isEnd(written, each.end()))
                        .toList(),
                (a, b) -> a.low().compareTo(b.low()) == 0 && a.high().compareTo(b.high()) == 0);
        if (readings.isEmpty()) {
            return text;
        }
        SaidMoney first = readings.get(0);
        String form = Signs.print(first.low()) + " 元";
        if (readings.size() > 1) {
            throw twoReadings(text, form, Signs.print(readings.get(1).low()) + " 元");
        }
        if (!first.isOne()) {
            throw new InvalidValueException(Reason.TWO_VALUES, text, form, Signs.print(first.high()) + " 元");
        }
        if (first.isAbout()) {
            throw new InvalidValueException(Reason.NOT_ONE_VALUE, text, first.about(), form);
        }
        return form;
    }

    /**
     * Returns a day in plain form: {@code 2022年12月19日} is {@code 2022-12-19}.
     *
     * @param anchor the day on which the text was written; if empty, only days with a year are read
     * @throws InvalidValueException when it may mean two days, such as 15号 on the 16th
     */
    public static String day(String text, Optional<LocalDate> anchor) {
        List<SaidDay> days = days(text, anchor);
        List<LocalDate> meant =
                days.stream().map(SaidDay::day).distinct().sorted().toList();
        if (meant.size() > 1) {
            throw twoReadings(text, meant.get(0).toString(), meant.get(1).toString());
        }
        return meant.isEmpty() ? text : meant.get(0).toString();
    }

    /**
     * Returns the day of a past event in plain form. Words without a year mean the latest such day that is not in the
     * future: 28号 written on the 16th means the 28th of the previous month.
     *
     * @param anchor the day on which the text was written
     */
    public static String pastDay(String text, LocalDate anchor) {
        return days(text, Optional.of(anchor)).stream()
                .map(said -> latest(said, anchor))
                .max(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse(text);
    }

    private static LocalDate latest(SaidDay said, LocalDate anchor) {
        LocalDate day = said.day();
        return day.isAfter(anchor) && !said.isWhole() ? day.minus(said.repeats()) : day;
    }

    private static List<SaidDay> days(String text, Optional<LocalDate> anchor) {
        if (text.length() > LONGEST || isIso(text)) {
            return List.of();
        }
        String written = written(text);
        return SaidDay.at(written, Signs.skipSpaces(written, 0), anchor).stream()
                .filter(each -> isEnd(written, each.end()))
                .toList();
    }

    /**
     * Returns the two ends of a range of weights in plain form: {@code 每只6-7斤} gives {@code 6 斤} and {@code 7 斤}. A
     * single weight is both ends. An open end is an empty text, as in {@code 5斤以上}. Returns empty when the text is not
     * a weight.
     *
     * @throws InvalidValueException when it has two readings or says "about"
     */
    public static Optional<List<String>> range(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String written = written(text);
        List<SaidAmount> readings = distinct(
                SaidAmount.at(written, 0).stream()
                        .filter(each -> isEnd(written, each.end()) && each.kind() == UnitWord.Kind.WEIGHT)
                        .toList(),
                SaidAmount::isWorth);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        SaidAmount first = readings.get(0);
        if (readings.size() > 1) {
            throw twoReadings(text, first.plain(), readings.get(1).plain());
        }
        requireNoMark(text, first.mark(), first.plain(), Mark.AT_LEAST, Mark.AT_MOST);
        boolean isLeast = isMarked(first, Mark.AT_LEAST);
        boolean isMost = isMarked(first, Mark.AT_MOST);
        return Optional.of(List.of(isMost ? "" : first.plain(), isLeast ? "" : first.plainHigh()));
    }

    private static boolean isMarked(SaidAmount amount, Mark mark) {
        return amount.mark().filter(found -> found.mark() == mark).isPresent();
    }

    private static boolean isIso(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(0) < 0x80;
    }

    /**
     * Returns the text in the form in which it is read. Refuses an invisible character, because removing it could join
     * two numbers.
     */
    private static String written(String text) {
        Hidden.requireNone(text.replaceAll("\\s", " "));
        return Written.of(text).plain().replaceFirst("[。.!,;，；！ ]+$", "").strip();
    }

    private static boolean isEnd(String text, int at) {
        return Signs.skipSpaces(text, at) == text.length();
    }

    private static void requireNoMark(String text, Optional<Mark.Found> found, String plain, Mark... accepted) {
        found.filter(each -> !List.of(accepted).contains(each.mark())).ifPresent(each -> {
            throw new InvalidValueException(Reason.NOT_ONE_VALUE, text, each.word(), plain);
        });
    }

    private static InvalidValueException twoReadings(String text, String one, String other) {
        boolean isShorter = one.length() <= other.length();
        return new InvalidValueException(Reason.AMBIGUOUS, text, isShorter ? one : other, isShorter ? other : one);
    }

    private static <T> List<T> distinct(List<T> all, BiPredicate<T, T> isSame) {
        List<T> distinct = new ArrayList<>();
        for (T each : all) {
            if (distinct.stream().noneMatch(other -> isSame.test(other, each))) {
                distinct.add(each);
            }
        }
        return distinct;
    }
}
