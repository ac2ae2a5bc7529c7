package org.duijie.core.message.token;

import java.util.Optional;
import org.duijie.core.quantity.UnitWord;

/** Examines characters of a plain text. */
public final class TextSigns {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿半几";

    private TextSigns() {}

    /** Returns whether a space or an opening bracket is at position {@code at}. */
    public static boolean isOpen(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '(');
    }

    public static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    public static boolean isNumeral(String text, int at) {
        return at >= 0 && at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0;
    }

    public static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    public static boolean isIdeograph(String text, int at) {
        return at >= 0 && at < text.length() && Character.isIdeographic(text.charAt(at));
    }

    /** Returns whether the characters from {@code start} to {@code end} are not part of a longer Latin word. */
    public static boolean isWord(String text, int start, int end) {
        boolean isCut = isLetter(text, start - 1) && isLetter(text, start);
        return !isCut && !(isLetter(text, end - 1) && isLetter(text, end));
    }

    /** Returns whether position {@code at} is not in the middle of a number. */
    public static boolean mayBegin(String text, int at) {
        if (isDigit(text, at)) {
            return !isDigit(text, at - 1)
                    && !((at > 1 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ','))
                            && isDigit(text, at - 2));
        }
        return !isNumeral(text, at) || !isNumeral(text, at - 1) || isUnitNext(text, at);
    }

    private static boolean isUnitNext(String text, int at) {
        return text.charAt(at) == '一' && UnitWord.at(text, at + 1).isPresent();
    }

    /** Returns whether a number that ends at position {@code end} is complete. */
    public static boolean mayEnd(String text, int end) {
        if (isDigit(text, end - 1)) {
            boolean isFraction = end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1);
            return !isDigit(text, end) && !isFraction && !isPower(text, end);
        }
        if (isGradeAt(text, end - 1) || isGradeAt(text, end)) {
            return !isGradeAt(text, end - 1); // 四块五二等的
        }
        return !isNumeral(text, end - 1)
                || !(isNumeral(text, end) && (!isUnitNext(text, end) || isPower(text, end)))
                || text.charAt(end) == '半';
    }

    /** Returns whether a grade begins at a place: 二等的, 一级. */
    private static boolean isGradeAt(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && "一二三四五".indexOf(text.charAt(at)) >= 0
                && (text.startsWith("等的", at + 1) || text.charAt(at + 1) == '级')
                && isNumeral(text, at - 1);
    }

    private static boolean isPower(String text, int at) {
        return at < text.length() && "十百千万亿".indexOf(text.charAt(at)) >= 0;
    }

    /** Returns whether 包 before position {@code end} is not a unit but the beginning of a word: 68包邮, 真空包装. */
    public static boolean isCutWord(String text, int end) {
        return end > 0
                && end < text.length()
                && text.charAt(end - 1) == '包'
                && "邮运送装好车税熟甜换赔退回".indexOf(text.charAt(end)) >= 0;
    }

    public static int skipSpaces(String text, int at) {
        int place = at;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        return place;
    }

    /** Returns the position after spaces and the signs that may separate a name from its value. */
    public static int skipSeparators(String text, int at) {
        int place = at;
        while (place < text.length() && " ,，:、=".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }

    /** Returns whether a character only separates words. */
    public static boolean isSeparator(char sign) {
        return sign == ' '
                || (!(Character.isLetterOrDigit(sign) || Character.isIdeographic(sign)) && sign < 0xD800)
                || (sign >= 0xD800 && sign <= 0xDFFF);
    }

    /** Returns the unit of kind {@code kind} at position {@code at}. */
    public static Optional<UnitWord> unit(String text, int at, UnitWord.Kind kind) {
        return UnitWord.at(text, at).filter(unit -> unit.kind() == kind && !isCutWord(text, unit.end(at)));
    }
}
