package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists whose numbered lines were pasted into one: 1.土豆200斤 2.白菜300斤. */
final class InlineLists {
    private static final Pattern ITEM = Pattern.compile("(?<![0-9.])([0-9]{1,2})(?:\\s?[、)]|\\s?[.](?![0-9]))");
    private static final String BEFORE = " :,，;、。";

    private InlineLists() {}

    /** Returns the text with the sign before each number as an end of a line; no place in it moves. */
    static String broken(String text) {
        List<Integer> places = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            if (Integer.parseInt(item.group(1)) == places.size() + 1) {
                places.add(item.start());
            }
        }
        if (places.size() < 2) {
            return text;
        }
        StringBuilder broken = new StringBuilder(text);
        for (int place : places) {
            if (place > 0 && BEFORE.indexOf(text.charAt(place - 1)) >= 0) {
                broken.setCharAt(place - 1, '\n');
            }
        }
        return broken.toString();
    }
}
