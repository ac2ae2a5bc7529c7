package org.duijie.core.quantity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that was read in a text: {@code 2022年12月19日}, {@code 12月19号}, {@code 19号}, {@code 下周三}, {@code 后天}.
 *
 * @param end the place after its last character, in {@link Written#plain}
 * @param day the day
 * @param isWhole whether the text names year, month and day
 */
public record SaidDay(int end, LocalDate day, boolean isWhole) {
    private static final String NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern WHOLE =
            Pattern.compile("([0-9]{4}|[0-9]{2}(?=年)|[一二〇零三四五六七八九]{4}(?=年))\\s?(?:[-/.]|年)\\s?" + NUMBER
                    + "\\s?(?:[-/.]|月)\\s?" + NUMBER + "(?:\\s?[日号])?(?![0-9])");
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])");
    private static final Pattern MONTH_DAY =
            Pattern.compile(NUMBER + "\\s?月(?:份)?\\s?" + NUMBER + "(?:\\s?[日号])?(?![0-9])");
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})(?:\\s?[日号])?(?![0-9./-])");
    private static final Pattern DAY =
            Pattern.compile("(本月|这个月|这月|下个?月)?\\s?" + NUMBER + "\\s?[日号](?!楼|门|院|线|车|棚|店|库)");
    private static final Pattern WEEKDAY = Pattern.compile("(这个?|本|下下个?|下个?)?(?:周|星期|礼拜)([一二三四五六日天末1-6])");
    private static final Pattern MONTH_END = Pattern.compile("(本月|这个月|下个?月)?(?:月)?底(?:前)?");
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今晚", 0),
            Map.entry("今早", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明早", 1),
            Map.entry("明晚", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3),
            Map.entry("today", 0),
            Map.entry("tomorrow", 1));

    /**
     * Returns all days that begin at a place, the longest first.
     *
     * @param text a text in the form of {@link Written#plain}
     * @param anchor the day on which the text was written; without it, only days with their year are read
     */
    public static List<SaidDay> at(String text, int at, Optional<LocalDate> anchor) {
        List<SaidDay> days = new ArrayList<>();
        match(WHOLE, text, at)
                .flatMap(found -> day(year(found.group(1)), number(found.group(2)), number(found.group(3)))
                        .map(day -> new SaidDay(found.end(), day, true)))
                .ifPresent(days::add);
        match(COMPACT, text, at)
                .flatMap(found -> day(number(found.group(1)), number(found.group(2)), number(found.group(3)))
                        .map(day -> new SaidDay(found.end(), day, true)))
                .ifPresent(days::add);
        anchor.ifPresent(from -> addFrom(text, at, from, days));
        days.sort(Comparator.comparingInt(SaidDay::end).reversed());
        return days;
    }

    private static void addFrom(String text, int at, LocalDate from, List<SaidDay> days) {
        match(MONTH_DAY, text, at).ifPresent(found -> nextYearly(found, from).ifPresent(days::add));
        match(SHORT, text, at).ifPresent(found -> nextYearly(found, from).ifPresent(days::add));
        match(DAY, text, at).ifPresent(found -> monthly(found, from).ifPresent(days::add));
        match(WEEKDAY, text, at).ifPresent(found -> weekday(found, from).ifPresent(days::add));
        match(MONTH_END, text, at)
                .filter(found -> found.group().contains("月"))
                .ifPresent(found -> days.add(new SaidDay(found.end(), monthEnd(found, from), false)));
        NEAR.forEach((word, ahead) -> {
            if (text.startsWith(word, at)) {
                days.add(new SaidDay(at + word.length(), from.plusDays(ahead), false));
            }
        });
    }

    private static LocalDate monthEnd(Matcher found, LocalDate from) {
        boolean isNext = found.group(1) != null && found.group(1).startsWith("下");
        return YearMonth.from(from).plusMonths(isNext ? 1 : 0).atEndOfMonth();
    }

    /** Returns the day in this year or, if it is more than half a year past, in the next. */
    private static Optional<SaidDay> nextYearly(Matcher found, LocalDate from) {
        int month = number(found.group(1));
        int dayOfMonth = number(found.group(2));
        return day(from.getYear(), month, dayOfMonth)
                .filter(day -> !day.isBefore(from.minusMonths(6)))
                .or(() -> day(from.getYear() + 1, month, dayOfMonth))
                .map(day -> new SaidDay(found.end(), day, false));
    }

    /** Returns the day of this month or, if it is past, of the next. */
    private static Optional<SaidDay> monthly(Matcher found, LocalDate from) {
        int dayOfMonth = number(found.group(2));
        String which = found.group(1);
        YearMonth month = YearMonth.from(from).plusMonths(which != null && which.startsWith("下") ? 1 : 0);
        boolean isPast = which == null && dayOfMonth < from.getDayOfMonth();
        YearMonth named = month.plusMonths(isPast ? 1 : 0);
        return day(named.getYear(), named.getMonthValue(), dayOfMonth).map(day -> new SaidDay(found.end(), day, false));
    }

    private static Optional<SaidDay> weekday(Matcher found, LocalDate from) {
        String which = found.group(1);
        char sign = found.group(2).charAt(0);
        int weekday = sign == '日' || sign == '天' ? 7 : sign == '末' ? 6 : Math.max(1, Numerals.digit(found.group(2), 0));
        LocalDate monday = from.with(DayOfWeek.MONDAY);
        long weeks = which == null ? 0 : which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0;
        LocalDate day = monday.plusWeeks(weeks).plusDays(weekday - 1L);
        boolean isPast = which == null && day.isBefore(from);
        return Optional.of(new SaidDay(found.end(), isPast ? day.plusWeeks(1) : day, false));
    }

    private static Optional<Matcher> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static int year(String text) {
        if (text.charAt(0) >= 0x80) {
            int year = 0;
            for (int i = 0; i < text.length(); i++) {
                year = year * 10 + Math.max(0, Numerals.digit(text, i));
            }
            return year;
        }
        int year = Integer.parseInt(text);
        return text.length() == 2 ? 2000 + year : year;
    }

    private static int number(String text) {
        return Numerals.at(text, 0).stream()
                .filter(each -> each.end() == text.length() && each.isOne())
                .findFirst()
                .map(each -> each.low().intValueExact())
                .orElse(0);
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
