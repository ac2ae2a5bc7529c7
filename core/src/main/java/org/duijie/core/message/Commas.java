package org.duijie.core.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.Written;

/**
 * Distinguishes commas between clauses from commas between thousands: a full-width comma ends a clause, unless it is
 * between full-width digits. After NFKC both are the same character, and 1.8，5万斤 would be read as one number.
 */
public final class Commas {
    private static final char FULL = '\uFF0C';

    /** A comma before the content of a container, which never has that many thousand pieces: 145,360枚/箱. */
    private static final Pattern CONTENT =
            Pattern.compile("(?<=[0-9]{2}),(?=[1-9][0-9]{2}(?:[枚个只颗粒斤板盒袋包]|公斤|kg)\\s?(?:/|一|每|装)\\s?[箱件筐板盒袋桶托])");

    /** The prices of grades, of which one has a comma after it: 小码152 中码148 大码145,360斤现货. */
    private static final Pattern GRADED = Pattern.compile("[码果号级蛋头格的]\\s?([0-9]{1,3})(?![0-9.])(,(?=[1-9])|)");

    private Commas() {}

    /** Returns the plain text in which commas that end a clause are full-width again. */
    public static String told(String text, Written written) {
        String plain = written.plain();
        StringBuilder told = new StringBuilder(plain);
        for (int at = 0; at < plain.length(); at++) {
            int place = written.place(at);
            boolean isFull = plain.charAt(at) == ',' && text.charAt(place) == FULL;
            boolean isThousands = isFull && isFullDigit(text, place - 1) && isFullDigit(text, place + 1);
            if (isFull && !isThousands) {
                told.setCharAt(at, FULL);
            }
        }
        Matcher content = CONTENT.matcher(plain);
        while (content.find()) {
            told.setCharAt(content.start(), FULL);
        }
        afterPrices(plain, told);
        return told.toString();
    }

    /** Ends a clause after the price of a grade, if two grades before have prices of as many digits without a comma. */
    private static void afterPrices(String plain, StringBuilder told) {
        List<MatchResult> prices = GRADED.matcher(plain).results().toList();
        for (MatchResult price : prices) {
            long before = prices.stream()
                    .filter(other -> other.group(2).isEmpty()
                            && other.group(1).length() == price.group(1).length()
                            && other.start() < price.start())
                    .count();
            if (!price.group(2).isEmpty() && before > 1) {
                told.setCharAt(price.start(2), FULL);
            }
        }
    }

    private static boolean isFullDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '\uFF10' && text.charAt(at) <= '\uFF19';
    }
}
