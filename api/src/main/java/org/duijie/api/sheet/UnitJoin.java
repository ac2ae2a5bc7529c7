package org.duijie.api.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.Written;

/**
 * Adds the unit of the heading or row to the text of a cell that has no unit of its own. Ranges and words such as 左右
 * stay, so that the reader of the field can report what is wrong with them: 40左右 with the unit 吨 becomes 40吨左右.
 */
final class UnitJoin {
    static final String NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+";
    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    private static final Pattern BARE = Pattern.compile("[0-9,.一二两三四五六七八九十百千万亿半零〇]+");
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*[0-9一二两三四五六七八九十百千万亿半])([^0-9一二两三四五六七八九十百千万亿半]+)$");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern SCALED = Pattern.compile("([十百千万亿]+)(.+)");
    private static final Pattern POWERS = Pattern.compile(".*[十百千万亿].*");
    private static final Set<String> OWN_WORDS = Set.of("千克", "千米");
    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

    private UnitJoin() {}

    /**
     * Returns {@code text} with {@code unit} added, if it has no unit of its own and is an amount with this unit;
     * otherwise returns it unchanged.
     */
    static String amount(String text, String unit) {
        boolean isNumber = DIGITS.matcher(text).matches();
        if (text.isEmpty() || unit.isEmpty() || (!isNumber && isAmount(text))) {
            return text;
        }
        Matcher scaled = SCALED.matcher(unit);
        if (scaled.matches() && !OWN_WORDS.contains(unit)) {
            return scaled(text, scaled.group(1), scaled.group(2));
        }
        if (isNumber || BARE.matcher(text).matches()) {
            return plain(text) + " " + unit.strip();
        }
        return first(with(text, unit), UnitJoin::isAmount).orElse(text);
    }

    /**
     * Returns {@code price} with the unit that {@code unit} names after its slash, if it has no unit of its own and is
     * a price with this unit; otherwise returns it unchanged.
     */
    static String price(String price, String unit) {
        if (price.isEmpty() || unit.isEmpty() || isPrice(price)) {
            return price;
        }
        String per = unit.substring(unit.indexOf('/'));
        Stream<String> all =
                Stream.of(with(price, per), with(price, unit.strip())).flatMap(List::stream);
        return first(all.toList(), UnitJoin::isPrice).orElse(price);
    }

    /** Returns whether a text is nothing but a number, such as 2,000 or 三千. */
    static boolean isBare(String text) {
        return DIGITS.matcher(text).matches() || (BARE.matcher(text).matches() && !text.isEmpty());
    }

    /** Returns whether a unit begins with a power of ten, such as 万斤. */
    static boolean isScaled(String unit) {
        return SCALED.matcher(unit).matches() && !OWN_WORDS.contains(unit);
    }

    /** Returns a number without the commas between its thousands. */
    static String plain(String number) {
        String text = number.strip();
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** Returns the unit of an amount; empty when the text is not an amount with a unit. */
    static Optional<UnitWord> unitOf(String text) {
        String written = written(text);
        return SaidAmount.at(written, 0).stream()
                .filter(each -> each.end() == written.length())
                .map(SaidAmount::unit)
                .findFirst();
    }

    /** Returns the unit for which a price is paid; empty when the text is not a price with a unit. */
    static Optional<UnitWord> pricedOf(String text) {
        String written = written(text);
        return SaidPrice.at(written, 0).stream()
                .filter(each -> each.end() == written.length())
                .map(SaidPrice::unit)
                .findFirst();
    }

    static boolean isAmount(String text) {
        return unitOf(text).isPresent();
    }

    private static boolean isPrice(String text) {
        return pricedOf(text).isPresent();
    }

    private static String written(String text) {
        return text.length() > Written.LONGEST ? "" : Written.of(text).plain().strip();
    }

    /**
     * Returns an amount in a unit with a power of ten. Does not multiply a number with a power of ten of its own,
     * because 3万 with the unit 万斤 may mean 30,000 or 300,000,000.
     */
    private static String scaled(String text, String powers, String unit) {
        String number = plain(text);
        if (DIGITS.matcher(number).matches() && number.indexOf(',') < 0) {
            int zeros = powers.chars()
                    .map(each -> ZEROS.getOrDefault((char) each, 0))
                    .sum();
            BigDecimal product = new BigDecimal(number).scaleByPowerOfTen(zeros).stripTrailingZeros();
            return (product.scale() < 0 ? product.setScale(0) : product).toPlainString() + " " + unit;
        }
        return POWERS.matcher(text).matches()
                ? text
                : first(with(text, powers + unit), UnitJoin::isAmount).orElse(text);
    }

    private static List<String> with(String text, String unit) {
        Matcher last = LAST_NUMBER.matcher(text);
        return last.matches() ? List.of(text + unit, last.group(1) + unit + last.group(2)) : List.of(text + unit);
    }

    private static Optional<String> first(List<String> candidates, Predicate<String> isRead) {
        return candidates.stream().filter(isRead).findFirst();
    }
}
