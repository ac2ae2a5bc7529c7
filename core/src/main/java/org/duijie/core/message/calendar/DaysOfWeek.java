package org.duijie.core.message.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the week on which goods go again and again, which are no date: 每周二、周四, 周一三五. */
public final class DaysOfWeek {
    /** The part of an amount that is said with such days. */
    public static final String PART = "周几";

    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String DAY = "[一二三四五六日天]";
    private static final String NO_NUMBER = "(?![0-9一二三四五六七八九十点号月斤吨])";
    private static final String NEXT = "\\s?[、,，/和跟及]?\\s?" + WEEK + "?" + DAY;
    private static final Pattern RHYTHM = Pattern.compile("(?:[每逢]个?" + WEEK + DAY + "(?:" + NEXT + ")*|" + WEEK + DAY
            + "(?:" + DAY + "){2,}|" + WEEK + DAY + "(?:" + NEXT + "){2,})" + NO_NUMBER);

    private DaysOfWeek() {}

    /** Returns the end of the days of the week that begin at a position; empty when none begin there. */
    public static Optional<Integer> at(String text, int at) {
        Matcher rhythm = RHYTHM.matcher(text).region(at, Math.min(text.length(), at + 32));
        rhythm.useTransparentBounds(true);
        return rhythm.lookingAt() ? Optional.of(rhythm.end()) : Optional.empty();
    }
}
