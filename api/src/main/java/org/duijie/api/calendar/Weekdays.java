package org.duijie.api.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Reads weekdays as people say them: {@code wednesday}, {@code 周一、周四}, {@code mon-fri}, {@code 每天}. */
final class Weekdays {
    private static final int LONGEST = 60;
    private static final String WAYS = "wednesday 周三 周一、周四 周一到周五 mon-fri 工作日 daily 每天";
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Map<String, Set<DayOfWeek>> GROUPS = Map.ofEntries(
            Map.entry("daily", ALL),
            Map.entry("every day", ALL),
            Map.entry("每天", ALL),
            Map.entry("天天", ALL),
            Map.entry("每日", ALL),
            Map.entry("weekdays", WORKING),
            Map.entry("工作日", WORKING),
            Map.entry("weekends", EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
            Map.entry("周末", EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    private static final String CHINESE = "一二三四五六日";
    private static final Pattern ITEM = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天]{1,7})|([a-z]{3,10})");
    private static final Pattern SPAN = Pattern.compile("\\s*(?:到|至|~|-|–|—|to |through )\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[、,;/&]|和|及|跟|与|and )?\\s*(?:每逢|每|逢)?");

    private final String text;
    private final Matcher matcher;
    private final Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);

    private Weekdays(String text, String said) {
        this.text = text;
        this.matcher = ITEM.matcher(said);
    }

    /**
     * Parses one weekday or several.
     *
     * @throws InvalidValueException {@code NOT_ONE_OF}, with ways to write them
     */
    static Set<DayOfWeek> parse(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(每逢|逢|every )", "");
        Set<DayOfWeek> group = GROUPS.get(said);
        if (group != null) {
            return group;
        }
        Weekdays days = new Weekdays(text, said.replaceFirst("^每", ""));
        days.read();
        return days.found;
    }

    private void read() {
        if (text.length() > LONGEST) {
            throw unknown();
        }
        DayOfWeek last = item();
        while (matcher.regionStart() < matcher.regionEnd()) {
            DayOfWeek first = last;
            boolean isSpan = skip(SPAN);
            if (!isSpan) {
                skip(BETWEEN);
            }
            last = item();
            for (DayOfWeek day = first; isSpan && day != last; day = day.plus(1)) {
                found.add(day);
            }
        }
    }

    /**
     * Reads one item of the text, such as a day or a range of days. Adds its days to the result, and returns the last
     * of them.
     */
    private DayOfWeek item() {
        matcher.usePattern(ITEM);
        if (!matcher.lookingAt()) {
            throw unknown();
        }
        String chinese = matcher.group(1);
        DayOfWeek last = chinese == null ? english(matcher.group(2)) : chinese(chinese);
        found.add(last);
        matcher.region(matcher.end(), matcher.regionEnd());
        return last;
    }

    private boolean skip(Pattern pattern) {
        matcher.usePattern(pattern);
        boolean isThere = matcher.lookingAt();
        if (isThere) {
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        return isThere;
    }

    private DayOfWeek chinese(String days) {
        days.chars().forEach(each -> found.add(ofChinese((char) each)));
        return ofChinese(days.charAt(days.length() - 1));
    }

    private static DayOfWeek ofChinese(char day) {
        return DayOfWeek.of(CHINESE.indexOf(day == '天' ? '日' : day) + 1);
    }

    private DayOfWeek english(String word) {
        String singular = word.length() > 3 && word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(singular))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    private InvalidValueException unknown() {
        return new InvalidValueException(Reason.NOT_ONE_OF, text, WAYS);
    }
}
