package org.duijie.api.json;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.CountWords;

/**
 * Converts amounts in the program's notation to Chinese: {@code 24000 head} becomes 24000 只, or 24000 with the counting
 * word that the person used.
 */
final class ChineseUnits {
    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) (head|pack|kg|g|km|m|CNY)(?:/([0-9]+ )?(head|pack|kg|g|jin|t))?");
    private static final Pattern RANGE = Pattern.compile("([0-9.]+-[0-9.]+) (kg|g|jin)");
    private static final Pattern COUNTED = Pattern.compile("\\s*-?[0-9]+(?:\\.[0-9]+)?\\s*(\\p{IsHan})\\s*");
    private static final Pattern LATIN = Pattern.compile("\\s*[-+]?[0-9][0-9.,]*\\s*[A-Za-z].*", Pattern.DOTALL);
    private static final CountWords COUNT_WORDS = Catalogue.standard().countWords();
    private static final Map<String, String> WORDS =
            Map.of("pack", "件", "kg", "公斤", "g", "克", "t", "吨", "jin", "斤", "km", "公里", "m", "米", "CNY", "元");

    private ChineseUnits() {}

    /**
     * Returns {@code detail} in Chinese units if it is an amount or a range of weights, otherwise unchanged.
     *
     * @param beside the text that the person wrote; may be empty. If it is an amount in Latin units, {@code detail}
     *     stays unchanged too
     * @param sold the word that counts what is sold, such as the name of a container; may be empty
     */
    static String of(String detail, String beside, String sold) {
        Matcher range = RANGE.matcher(detail);
        if (range.matches()) {
            return range.group(1) + " " + WORDS.get(range.group(2));
        }
        Matcher amount = AMOUNT.matcher(detail);
        if (!amount.matches() || LATIN.matcher(beside).matches()) {
            return detail;
        }
        String first = amount.group(1) + " " + unit(amount.group(2), beside, sold);
        String per = amount.group(3) == null ? "" : amount.group(3);
        return amount.group(4) == null ? first : first + "/" + per + unit(amount.group(4), beside, sold);
    }

    private static String unit(String unit, String beside, String sold) {
        if (unit.equals("pack") && !sold.isEmpty()) {
            return sold;
        }
        return unit.equals("head") ? head(beside) : WORDS.getOrDefault(unit, unit);
    }

    private static String head(String beside) {
        Matcher counted = COUNTED.matcher(beside);
        boolean isCount = counted.matches() && COUNT_WORDS.contains(counted.group(1));
        return isCount ? counted.group(1) : "只";
    }
}
