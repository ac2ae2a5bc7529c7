package org.duijie.core.message.words;

import java.util.stream.IntStream;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.place.CountyNames;
import org.duijie.core.message.place.Regions;
import org.duijie.core.message.token.TextSigns;

/** Decides from the characters around a name whether it is the name of a product. */
final class NameSigns {
    private static final String KINDS = "鸡鸭鹅鱼羊牛猪兔虾蟹肉豆菇笋瓜果梨枣桃柚橙柑橘李杏蒜姜葱茶米菜薯芋枣";
    private static final String NOT_VAGUE_AFTER = "店馆铺摊笼圈架场棚舍粪料农户厂塘池圈业友";

    private NameSigns() {}

    /** Returns whether a character at position {@code at} names a kind of goods and ends a word: 鸡 in 文昌鸡1200只. */
    static boolean isKindAt(String text, int at) {
        return at < text.length()
                && KINDS.indexOf(text.charAt(at)) >= 0
                && (!TextSigns.isIdeograph(text, at + 1) || CueWords.isVerbAt(text, at + 1));
    }

    /**
     * Returns whether a name is a product here. A name of one character may be part of another word instead, such as 李
     * in 李师傅.
     */
    static boolean isWhole(String text, int start, int end) {
        if (text.startsWith("人参", start) && end == start + 2) {
            return !isPeople(text, start); // 派2人参加, 各村3人参会
        }
        if (end - start > 1) {
            return true;
        }
        if (PersonWords.isSurnameAt(text, start)) {
            return false; // 13900000000 李
        }
        boolean isSurname = "李姜梅葛".indexOf(text.charAt(start)) >= 0;
        boolean isBeforeIdeograph = TextSigns.isIdeograph(text, end)
                && "的了".indexOf(text.charAt(end)) < 0
                && (isSurname || "走也可已在".indexOf(text.charAt(end)) < 0)
                && !TextSigns.isNumeral(text, end)
                && !CueWords.isVerbAt(text, end);
        boolean isAfterIdeograph = TextSigns.isIdeograph(text, start - 1)
                && !("牛猪鸭鹅驴".indexOf(text.charAt(start)) >= 0 && isAfterPlace(text, start))
                && "斤只头羽枚个箱件筐袋的要收卖出有和、购买求年天季节产鲜活栏成换订批些剩群窝".indexOf(text.charAt(start - 1)) < 0;
        return !isBeforeIdeograph && !isAfterIdeograph;
    }

    /** Returns whether the name of a county or a region ends at position {@code end}: 宁乡 in 宁乡猪. */
    private static boolean isAfterPlace(String text, int end) {
        return IntStream.rangeClosed(Math.max(0, end - 4), end - 2)
                .anyMatch(start -> CountyNames.has(text.substring(start, end))
                        || Regions.at(text, start).stream().anyMatch(region -> region.end() == end));
    }

    /** Returns whether 蜜 before position {@code end} tells that fruit is sweet: 荔枝蜜甜, but not 荔枝蜜甜而不腻. */
    static boolean isHoneySweet(String text, int end) {
        return text.startsWith("蜜甜", end - 1)
                && !text.startsWith("而", end + 1)
                && !text.startsWith("度", end + 1)
                && "瓶蜂桶罐".chars().noneMatch(sign -> text.indexOf(sign) >= 0);
    }

    private static boolean isPeople(String text, int at) {
        boolean isCounted = TextSigns.isDigit(text, at - 1) || TextSigns.isNumeral(text, at - 1);
        boolean isVerb = at + 2 < text.length() && "加与会观赛展股军战训评考保".indexOf(text.charAt(at + 2)) >= 0;
        return isCounted || isVerb;
    }

    /** Returns whether a vague word, such as 鸡, names goods here. In 鸡场 and 养鸡 it does not. */
    static boolean isVague(String text, int start, int end) {
        boolean isAfter = TextSigns.isIdeograph(text, end)
                && !TextSigns.isNumeral(text, end)
                && NOT_VAGUE_AFTER.indexOf(text.charAt(end)) >= 0;
        boolean isBefore = start > 0 && "养".indexOf(text.charAt(start - 1)) >= 0;
        return !isAfter && !isBefore;
    }
}
