package org.duijie.core.message.cue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Skips numbers that are part of the name of a variety and look like a day: 希森6号, 沃土5号. */
public final class VarietyNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("[\\u4e00-\\u9fa5]{2}([0-9]{1,3}|[一二三四五六七八九十]{1,2})号(?=$|[ ,，。;、:)(]|[0-9])");
    private static final Pattern SMALL = Pattern.compile("[^0-9]{2}(?:[12]?[0-9]|3[01]|[一二三四五六七八九十]{1,2})号");

    /** Two characters that may be before a day. */
    private static final Pattern BEFORE_DAY = Pattern.compile(
            ".*(?:月|[从自打到至于在截期间号日前后间定本当每这约晚迟早周为是改推延]|时间|日期|截止|最[晚迟早]|明天|今天|上市|出栏|开园|采收|送货|交货|发货|提货|到货|装车|开始|可拉|预计|计划|准备|大概|大约|左右)");

    private static final List<String> KNOWN = List.of(
            "希森", "沃土", "中薯", "克新", "荷兰", "济薯", "龙薯", "烟薯", "商薯", "郑单", "先玉", "登海", "中黄", "黑河", "冀豆", "鲁花", "花育");

    private VarietyNumbers() {}

    public static void add(String text, int at, List<Token> found) {
        Matcher number = NUMBER.matcher(text).region(at, Math.min(text.length(), at + 8));
        number.useTransparentBounds(true);
        if (!number.lookingAt()) {
            return;
        }
        String word = text.substring(at, at + 2);
        boolean isDay = SMALL.matcher(number.group()).matches()
                && (BEFORE_DAY.matcher(word).matches() || CueWords.is(word) || isEndOfWord(text, at));
        if (KNOWN.contains(word) || !isDay) {
            found.add(new Token(at, number.end(), new Meaning.Said(Cue.FILLER, "")));
        }
    }

    private static boolean isEndOfWord(String text, int at) {
        return CueWords.isBefore(text, at + 2) || CueWords.is(text.substring(at + 1, at + 2));
    }
}
