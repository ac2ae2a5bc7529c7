package org.duijie.api.json;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.CountWords;

/**
 * Converts amounts in the program's notation to Chinese: {@code 24000 head} becomes 24000 只, or has the given counting
 * word.
 */
final class ChineseUnits {
    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ((?:head|pack|kg|g|km|m|CNY)(?:/(?:head|pack|kg|jin|t))?)");
    private static final Pattern COUNTED = Pattern.compile("\\s*-?[0-9]+(?:\\.[0-9]+)?\\s*(\\p{IsHan})\\s*");
    private static final Pattern LATIN = Pattern.compile("[0-9]\\s*[A-Za-z]");
    private static final CountWords COUNT_WORDS = Catalogue.standard().countWords();
    private static final Map<String, String> WORDS =
            Map.of("pack", "件", "kg", "公斤", "g", "克", "t", "吨", "jin", "斤", "km", "公里", "m", "米", "CNY", "元");

    private ChineseUnits() {}

    /**
     * Returns {@code detail} in Chinese units if it is an amount, otherwise unchanged. {@code beside} is what the
     * person wrote. If it has Latin units or is empty, as in the refusal of a deal, {@code detail} keeps its Latin
     * units.
     */
    static String of(String detail, String beside) {
        Matcher amount = AMOUNT.matcher(detail);
        if (beside.isEmpty() || !amount.matches() || LATIN.matcher(beside).find()) {
            return detail;
        }
        StringBuilder units = new StringBuilder();
        for (String unit : amount.group(2).split("/", -1)) {
            units.append(units.length() == 0 ? "" : "/").append(unit.equals("head") ? head(beside) : WORDS.get(unit));
        }
        return amount.group(1) + " " + units;
    }

    private static String head(String beside) {
        Matcher counted = COUNTED.matcher(beside);
        boolean isCount = counted.matches() && COUNT_WORDS.contains(counted.group(1));
        return isCount ? counted.group(1) : "只";
    }
}
