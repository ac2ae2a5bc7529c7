package org.duijie.core.quantity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day that was read in a text: {@code 2022年12月19日}, {@code 12月19号}, {@code 19号}, {@code 下周三}, {@code 后天}.
 *
 * @param end the position after its last character, in {@link Written#plain}
 * @param day the day
 * @param isWhole whether the text names year, month and day
 * @param repeats the period after which the same words mean another day: a month for 19号, a year for 12月19日; zero for
 *     other words
 */
public record SaidDay(int end, LocalDate day, boolean isWhole, Period repeats) {
    /** If a day such as 19号 passed at most this many days ago, this month or the next may be meant. */
    private static final int NEAR_DAYS = 3;

    private static final int HALF_A_YEAR = 183;
    private static final Period MONTHLY = Period.ofMonths(1);
    private static final Period YEARLY = Period.ofYears(1);
    private static final Period WEEKLY = Period.ofWeeks(1);

    private static final String NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern WHOLE =
            Pattern.compile("([0-9]{4}|[0-9]{2}(?=年)|[一二〇零三四五六七八九]{4}(?=年))\\s?(?:[-/.]|年)\\s?" + NUMBER
                    + "\\s?(?:[-/.]|月)\\s?" + NUMBER + "(?:\\s?[日号])?(?![0-9])");
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "([今明去]年)?\\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3}|元)\\s?月(?:份)?\\s?" + NUMBER + "(?:\\s?[日号]|(?![0-9]))");
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})(?:\\s?[日号])?(?![0-9./-])");
    private static final Pattern DAY =
            Pattern.compile("(本月|这个月|这月|下个?月)?\\s?" + NUMBER + "\\s?[日号](?!楼|门|院|线|车|棚|店|库)");
    private static final Pattern WEEKDAY = Pattern.compile("(这个?|本|下下个?|下个?|上个?)?(?:周|星期|礼拜)([一二三四五六日天末1-6])");
    private static final Pattern MONTH_END =
            Pattern.compile("(本月|这个月|下个?月|([0-9]{1,2}|[一二三四五六七八九十]{1,2}|元)月份?)?(?:月)?底(?:前)?");
    private static final Pattern AHEAD = Pattern.compile("([0-9]{1,3}|[一二两三四五六七八九十]{1,3})\\s?天(?:后|以后|之后)");
    private static final Pattern TAIL = Pattern.compile("\\s?(?:[(](?:周|星期|礼拜)[一二三四五六日天][)]|早上|上午|中午|下午|晚上|傍晚)");
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今晚", 0),
            Map.entry("今早", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明早", 1),
            Map.entry("明晚", 1),
            Map.entry("昨天", -1),
            Map.entry("前天", -2),
            Map.entry("后天", 2),
            Map.entry("大后天", 3),
            Map.entry("today", 0),
            Map.entry("tomorrow", 1));

    /** Makes a day whose words mean no other day. */
    public SaidDay(int end, LocalDate day, boolean isWhole) {
        this(end, day, isWhole, Period.ZERO);
    }

    /**
     * Returns all days that begin at position {@code at}, the longest first. Words that may mean two days give both,
     * such as 周五 written on a Friday, 15号 written on the 16th, and 11月20日 written in December.
     *
     * @param text a text in the form of {@link Written#plain}
     * @param anchor the day on which the text was written; if empty, only days with a year are read
     */
    public static List<SaidDay> at(String text, int at, Optional<LocalDate> anchor) {
        List<SaidDay> days = new ArrayList<>();
        for (Pattern whole : List.of(WHOLE, COMPACT)) {
            match(whole, text, at)
                    .ifPresent(found -> day(year(found.group(1)), number(found.group(2)), number(found.group(3)))
                            .ifPresent(day -> days.add(new SaidDay(found.end(), day, true))));
        }
        anchor.ifPresent(from -> addFrom(text, at, from, days));
        List<SaidDay> tailed = days.stream()
                .flatMap(each -> match(TAIL, text, each.end)
                        .map(tail -> new SaidDay(tail.end(), each.day, each.isWhole, each.repeats))
                        .stream())
                .toList();
        days.addAll(tailed);
        days.sort(Comparator.comparingInt(SaidDay::end).reversed());
        return days;
    }

    private static void addFrom(String text, int at, LocalDate from, List<SaidDay> days) {
        match(MONTH_DAY, text, at).ifPresent(found -> yearly(found, from, days));
        match(SHORT, text, at).ifPresent(found -> yearly(found, from, days));
        match(DAY, text, at).ifPresent(found -> monthly(found, from, days));
        match(WEEKDAY, text, at).ifPresent(found -> weekday(found, from, days));
        match(MONTH_END, text, at)
                .filter(found -> found.group().contains("月"))
                .ifPresent(found ->
                        monthEnds(found, from).forEach(day -> days.add(new SaidDay(found.end(), day, false))));
        match(AHEAD, text, at)
                .ifPresent(found -> days.add(new SaidDay(found.end(), from.plusDays(number(found.group(1))), false)));
        NEAR.forEach((word, ahead) -> {
            if (text.startsWith(word, at)) {
                days.add(new SaidDay(at + word.length(), from.plusDays(ahead), false));
            }
        });
        if (text.startsWith("元旦", at)) {
            days.add(new SaidDay(at + 2, LocalDate.of(from.plusDays(364).getYear(), 1, 1), false));
        }
    }

    /** Returns the end of a month; written on the last day of a month, 月底 can be that of the next too. */
    private static List<LocalDate> monthEnds(Matcher found, LocalDate from) {
        YearMonth month = YearMonth.from(from);
        if (found.group(2) != null) {
            int named = number(found.group(2));
            return named < 1 || named > 12
                    ? List.of()
                    : List.of(YearMonth.of(from.getYear() + (named < from.getMonthValue() ? 1 : 0), named)
                            .atEndOfMonth());
        }
        boolean isNext = found.group(1) != null && found.group(1).startsWith("下");
        boolean isLastDay = found.group(1) == null && from.equals(month.atEndOfMonth());
        LocalDate end = month.plusMonths(isNext ? 1 : 0).atEndOfMonth();
        return isLastDay ? List.of(end, month.plusMonths(1).atEndOfMonth()) : List.of(end);
    }

    private static void yearly(Matcher found, LocalDate from, List<SaidDay> days) {
        String which = found.groupCount() > 2 && found.group(1) != null ? found.group(1) : "";
        int month = number(found.group(found.groupCount() - 1));
        int dayOfMonth = number(found.group(found.groupCount()));
        if (!which.isEmpty()) {
            int year = from.getYear() + (which.startsWith("明") ? 1 : which.startsWith("去") ? -1 : 0);
            day(year, month, dayOfMonth).ifPresent(day -> days.add(new SaidDay(found.end(), day, true)));
            return;
        }
        Optional<LocalDate> last = latest(from, month, dayOfMonth);
        next(from, month, dayOfMonth).ifPresent(day -> days.add(new SaidDay(found.end(), day, false, YEARLY)));
        last.filter(day -> !day.equals(from) && !day.isBefore(from.minusDays(HALF_A_YEAR)))
                .ifPresent(day -> days.add(new SaidDay(found.end(), day, false, YEARLY)));
    }

    private static Optional<LocalDate> next(LocalDate from, int month, int dayOfMonth) {
        return Stream.of(0, 1)
                .flatMap(ahead -> day(from.getYear() + ahead, month, dayOfMonth).stream())
                .filter(day -> !day.isBefore(from))
                .findFirst();
    }

    private static Optional<LocalDate> latest(LocalDate from, int month, int dayOfMonth) {
        return Stream.of(0, -1)
                .flatMap(ahead -> day(from.getYear() + ahead, month, dayOfMonth).stream())
                .filter(day -> !day.isAfter(from))
                .findFirst();
    }

    private static void monthly(Matcher found, LocalDate from, List<SaidDay> days) {
        int dayOfMonth = number(found.group(2));
        boolean isNamed = found.group(1) != null;
        boolean isNext = isNamed && found.group(1).startsWith("下");
        YearMonth month = YearMonth.from(from);
        boolean isPast = dayOfMonth < from.getDayOfMonth();
        boolean isNear = isPast && from.getDayOfMonth() - dayOfMonth <= NEAR_DAYS;
        List<YearMonth> months = isNamed
                ? List.of(month.plusMonths(isNext ? 1 : 0))
                : isNear ? List.of(month.plusMonths(1), month) : List.of(month.plusMonths(isPast ? 1 : 0));
        for (YearMonth each : months) {
            day(each.getYear(), each.getMonthValue(), dayOfMonth)
                    .ifPresent(day -> days.add(new SaidDay(found.end(), day, isNamed, MONTHLY)));
        }
    }

    private static void weekday(Matcher found, LocalDate from, List<SaidDay> days) {
        String which = found.group(1);
        String sign = found.group(2);
        LocalDate monday = from.with(DayOfWeek.MONDAY);
        long weeks = which == null
                ? 0
                : which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : which.startsWith("上") ? -1 : 0;
        List<Integer> ordinals = switch (sign) {
            case "日", "天" -> List.of(7);
            case "末" -> List.of(6, 7);
            default -> List.of(Math.max(1, Numerals.digit(sign, 0)));
        };
        for (int ordinal : ordinals) {
            LocalDate day = monday.plusWeeks(weeks).plusDays(ordinal - 1L);
            boolean isPast = which == null && day.isBefore(from);
            days.add(new SaidDay(found.end(), isPast ? day.plusWeeks(1) : day, false, WEEKLY));
            if (which == null && day.equals(from)) {
                days.add(new SaidDay(found.end(), day.plusWeeks(1), false, WEEKLY));
            }
        }
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
        if (text.equals("元")) {
            return 1; // 元月
        }
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
