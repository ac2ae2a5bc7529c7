package org.duijie.core.message.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;

/** Tells whether a unit beside a price belongs to it, or to the price before or the content after it. */
final class PriceEnds {
    /** A quantity after a price and a space that what follows makes a part of its own: 35元 5箱起批, 65元 50斤编织袋. */
    private static final Pattern MANY_APART = Pattern.compile(" (?:[0-9.]+|[一两])[\\u4e00-\\u9fa5]{1,2}$");

    /** The least quantity of a delivery after a price and a space: 6块5 10斤起发. */
    private static final Pattern LEAST_APART = Pattern.compile(" (?:[0-9]{2,}|[2-9两])[\\u4e00-\\u9fa5]{1,2}起$");

    /** The size of the pieces of the next price: 4块5 5两以下3块. */
    private static final Pattern BOUNDED = Pattern.compile(" [0-9.]+[斤两克]以[上下内]$");

    private static final Pattern QUANTITY_OF_NEXT = Pattern.compile("起|装|编织|真空|礼盒|袋|箱|盒|以[上下内]");

    private static final Pattern UNIT_APART = Pattern.compile(" [一1][箱件袋筐盒桶托板包]$");

    private static final Pattern HEAD_APART = Pattern.compile(" [每一1][只头羽条尾匹]$");

    /** The weight of a head. */
    private static final Pattern HEAD_WEIGHT = Pattern.compile(
            " ?(?:大概|大约|约|均重?|重)?[0-9一二两三四五六七八九十半.]{1,4}(?:[-~到至][0-9一二两三四五六七八九十半.]{1,4})?(?:斤|公斤|两|kg)");

    /** A price with a point or a word for money, and a space, that the unit after it ends: 1.9 一斤 八千. */
    private static final Pattern POINTED = Pattern.compile("(?:[0-9]\\.[0-9]{1,2}|[块毛元角][0-9]?) $");

    private static final Pattern WEIGHED = Pattern.compile("[0-9一二两三四五六七八九十半](?:斤|公斤|kg)(?:多|左右|上下)?$");

    private static final Pattern PER_WEIGHT = Pattern.compile(" ?[一1每/] ?(?:斤|公斤|kg)");

    private static final Pattern ABOUT_ONE = Pattern.compile(" [一1]斤(?:左右|上下|多|出头)$");

    /** A price before a count of two: 一袋22 两袋起发. */
    private static final Pattern BEFORE_TWO = Pattern.compile("[0-9](?= 两[箱件袋盒筐桶瓶包板])");

    private static final Pattern ABOUT_AFTER = Pattern.compile(" ?(?:左右|上下|出头|往上|往下|以上|朝上|开外|不到|多|起)");

    private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:大约|大概|差不多|估计|约莫|约|不到|超过|至少|最少|最低|最高|最多)是?$");

    private PriceEnds() {}

    /** Returns the word that makes the money at a place approximate: 2块7左右, 大概3块5; empty when there is none. */
    static String about(String text, int at, int end) {
        Matcher after = ABOUT_AFTER.matcher(text).region(end, text.length());
        Matcher before = ABOUT_BEFORE.matcher(text.substring(Math.max(0, at - 6), at));
        return after.lookingAt() ? after.group().strip() : before.find() ? before.group() : "";
    }

    /** Returns the text up to a count of two after a price, which is no tenth of it. */
    static String cut(String text, int at) {
        Matcher two = BEFORE_TWO.matcher(text).region(at, Math.min(text.length(), at + 12));
        two.useTransparentBounds(true);
        return two.find() ? text.substring(0, two.end()) : text;
    }

    /** Returns whether 一斤 at a place ends the price before it: 42一斤 370粒. */
    static boolean isUnitOfBefore(String text, int at) {
        boolean isTouching = at > 0
                && text.charAt(at) == '一'
                && (TextSigns.isDigit(text, at - 1) || "块元毛角".indexOf(text.charAt(at - 1)) >= 0);
        boolean isApart = "一1每".indexOf(text.charAt(at)) >= 0
                && POINTED.matcher(text.substring(Math.max(0, at - 8), at)).find();
        return (isTouching || isApart) && UnitWord.at(text, at + 1).isPresent();
    }

    /**
     * Returns whether one head at a place ends the weight before it, and the money after it is for a jin:
     * 四斤一只二十二块一斤.
     */
    static boolean isHeadOfBefore(String text, int at, int end) {
        return WEIGHED.matcher(text.substring(Math.max(0, at - 8), at)).find()
                && UnitWord.at(text, at + 1)
                        .filter(unit -> unit.kind() == UnitWord.Kind.HEAD)
                        .isPresent()
                && PER_WEIGHT.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Returns whether the container after a price and a space begins a content: 35块 一件4盒, 33 一件代发. */
    static boolean isUnitOfNext(String text, int at, SaidPrice said) {
        String words = text.substring(at, said.end());
        boolean isOfOne = UNIT_APART.matcher(words).find()
                && (TextSigns.isDigit(text, said.end()) || text.startsWith("代发", said.end()));
        boolean isSize = ABOUT_ONE.matcher(words).find() && TextSigns.isDigit(text, said.end()); // 52 一斤左右45
        boolean isHead = HEAD_APART.matcher(words).find() // 母鸡22 每只3到5斤
                && HEAD_WEIGHT.matcher(text).region(said.end(), text.length()).lookingAt();
        return isOfOne
                || isHead
                || isSize
                || BOUNDED.matcher(words).find()
                || LEAST_APART.matcher(words).find()
                || (MANY_APART.matcher(words).find()
                        && QUANTITY_OF_NEXT
                                .matcher(text)
                                .region(said.end(), text.length())
                                .lookingAt());
    }
}
