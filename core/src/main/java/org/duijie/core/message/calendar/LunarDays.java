package org.duijie.core.message.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.quantity.SaidDay;

/** Days of the Chinese calendar and its feasts in a text: 腊月二十, 春节, 冬至. */
public final class LunarDays {
    private static final int A_YEAR = 385;
    private static final String SIGNS = "一二三四五六七八九十";
    private static final String LATER = "(?!前后|左右|几|来天|多)";
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?:(?:农历|阴历|旧历|古历)([正一二三四五六七八九十冬腊]|十[一二])|([正冬腊]|大年(?=初)))月?(初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|[1-3]?[0-9])(?:[日号])?"
                    + "(?![0-9月斤元块点])" + LATER);
    private static final Pattern FEAST = Pattern.compile(
            "(?:(春节)|(除夕|大?年三十)|(腊八)节?(?![蒜粥豆面])|(元宵)(?=节|前|之前|以前|当天)节?|(端午)节?(?!粽)|(中秋)节?(?!月饼)|(重阳)节?|(小年)(?![轻份])|(冬至)|(清明)节?(?!茶))"
                    + LATER);
    private static final Map<Integer, IntFunction<List<LocalDate>>> FEASTS = Map.of(
            1, year -> list(LunarCalendar.day(year, 1, 1)),
            2, year -> list(LunarCalendar.lastDay(year)),
            3, year -> list(LunarCalendar.day(year, 12, 8)),
            4, year -> list(LunarCalendar.day(year, 1, 15)),
            5, year -> list(LunarCalendar.day(year, 5, 5)),
            6, year -> list(LunarCalendar.day(year, 8, 15)),
            7, year -> list(LunarCalendar.day(year, 9, 9)),
            8,
                    year -> Stream.of(LunarCalendar.day(year, 12, 23), LunarCalendar.day(year, 12, 24)) // north, south
                            .flatMap(Optional::stream)
                            .toList(),
            9, year -> list(LunarCalendar.winterSolstice(year)),
            10, year -> list(LunarCalendar.clearAndBright(year)));

    /**
     * A day that was read.
     *
     * @param day the day
     * @param isFeast whether its words name a feast, before which is the day before it: 春节前
     */
    public record Found(SaidDay day, boolean isFeast) {}

    private LunarDays() {}

    /**
     * Returns the days that begin at a place, counted from the day on which the text was written. A feast that the
     * north and the south keep on different days gives both; a day outside of the years that are known gives none.
     *
     * @param text a text in the form of {@link org.duijie.core.quantity.Written#plain}
     */
    public static List<Found> at(String text, int at, LocalDate anchor) {
        List<Found> found = new ArrayList<>();
        Matcher day = MONTH_DAY.matcher(text).region(at, Math.min(text.length(), at + 16));
        day.useTransparentBounds(true);
        if (day.lookingAt()) {
            int month = month(day.group(1) == null ? day.group(2) : day.group(1));
            int dayOfMonth = number(day.group(3));
            next(anchor, year -> list(LunarCalendar.day(year, month, dayOfMonth)))
                    .forEach(each -> found.add(new Found(new SaidDay(day.end(), each, false), false)));
        }
        Matcher feast = FEAST.matcher(text).region(at, Math.min(text.length(), at + 8));
        feast.useTransparentBounds(true);
        if (feast.lookingAt()) {
            FEASTS.forEach((group, days) -> {
                if (feast.group(group) != null) {
                    next(anchor, days)
                            .forEach(each -> found.add(new Found(new SaidDay(feast.end(), each, false), true)));
                }
            });
        }
        return found;
    }

    /** Returns the first days from the anchor on, within a lunar year. */
    private static List<LocalDate> next(LocalDate anchor, IntFunction<List<LocalDate>> days) {
        for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
            List<LocalDate> all = days.apply(year);
            if (all.stream().anyMatch(day -> !day.isBefore(anchor))) {
                return all.stream()
                        .filter(day -> !day.isBefore(anchor) && day.isBefore(anchor.plusDays(A_YEAR)))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<LocalDate> list(Optional<LocalDate> day) {
        return day.stream().toList();
    }

    private static int month(String sign) {
        return switch (sign) {
            case "正", "大年" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> number(sign);
        };
    }

    private static int number(String text) {
        if (text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return Integer.parseInt(text);
        }
        String signs = text.replace("初", "").replace("廿", "二十");
        int ten = signs.indexOf('十');
        if (ten < 0) {
            return SIGNS.indexOf(signs) + 1;
        }
        int tens = ten == 0 ? 1 : SIGNS.indexOf(signs.charAt(0)) + 1;
        int ones = ten + 1 < signs.length() ? SIGNS.indexOf(signs.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
