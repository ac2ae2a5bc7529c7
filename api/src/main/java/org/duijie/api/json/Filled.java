package org.duijie.api.json;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills values into a sentence. Chinese has a blank between its characters and a number or a Latin word, and none
 * between two of its characters. The sentence has the blank, because its value may be either. It is left out where the
 * value has Chinese at that end.
 */
public final class Filled {
    private static final Pattern BLANK = Pattern.compile("\\{([0-9])}");

    private Filled() {}

    /** Returns {@code sentence} with {@code value} of n in place of each {@code {n}}. */
    public static String of(String sentence, IntFunction<String> value) {
        StringBuilder text = new StringBuilder();
        Matcher blanks = BLANK.matcher(sentence);
        String last = "";
        int from = 0;
        while (blanks.find()) {
            String said = sentence.substring(from, blanks.start());
            String next = value.apply(Integer.parseInt(blanks.group(1)));
            text.append(beforeValue(afterValue(last, said), next)).append(next);
            last = next;
            from = blanks.end();
        }
        return text.append(afterValue(last, sentence.substring(from))).toString();
    }

    private static String afterValue(String value, String said) {
        boolean isClosed = endsChinese(value) && said.startsWith(" ") && isChinese(said, 1);
        return isClosed ? said.substring(1) : said;
    }

    private static String beforeValue(String said, String value) {
        boolean isClosed = isChinese(value, 0) && said.endsWith(" ") && endsChinese(said.stripTrailing());
        return isClosed ? said.substring(0, said.length() - 1) : said;
    }

    private static boolean endsChinese(String text) {
        return !text.isEmpty() && isChinese(text.codePointBefore(text.length()));
    }

    private static boolean isChinese(String text, int at) {
        return at < text.length() && isChinese(text.codePointAt(at));
    }

    private static boolean isChinese(int sign) {
        return Character.isIdeographic(sign) || "，。；：、（）“”‘’《》！？".indexOf(sign) >= 0;
    }
}
