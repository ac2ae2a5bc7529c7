package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;

/**
 * Reads amounts and prices from cells, and adds the unit that their heading or row gives. An amount with a unit of its
 * own stays as written.
 */
final class CellAmounts {
    private static final Pattern YUAN =
            Pattern.compile("[¥￥]?\\s*(" + UnitJoin.NUMBER + ")\\s*(?:元|块|rmb|cny)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*[0-9一二两三四五六七八九十半])([^0-9一二两三四五六七八九十半]*)$");

    private static final List<String> PRICES = List.of("ask", "bid");
    private static final Pattern LIVE = Pattern.compile("^(?:活重|毛重|体重|均重|单重|平均)[:]?\\s*(?=[0-9约])");
    private static final Pattern ABOUT = Pattern.compile("^(?:大约|约)\\s*|\\s*(?:左右|上下)$");

    private CellAmounts() {}

    /**
     * Returns a quantity. If the cell has no unit, adds that of the heading or, if the heading has none, that of the
     * row.
     */
    static String quantity(SheetCells cells, String field) {
        String text = cells.normal(field);
        String own = cells.unit(field).isEmpty() ? quantityUnit(cells.normal("unit")) : cells.unit(field);
        return UnitJoin.amount(text, own.isEmpty() && UnitJoin.isBare(text) ? priced(cells) : own);
    }

    /**
     * Returns the container for which the heading of the price states it, if the price of the row has no unit of its
     * own; empty otherwise.
     */
    private static String priced(SheetCells cells) {
        return PRICES.stream()
                .filter(cells::has)
                .filter(price -> YUAN.matcher(cells.normal(price)).matches())
                .map(price -> cells.unit(price))
                .map(unit -> unit.substring(unit.indexOf('/') + 1))
                .filter(CellContainer.CHINESE::contains)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns a price. If the cell has only a number, or a number with 元, adds the unit of the heading or, if the
     * heading has none, that of the row.
     */
    static String price(SheetCells cells, String field) {
        String text = cells.normal(field);
        Matcher yuan = YUAN.matcher(text);
        String unit = priceUnit(cells, field);
        if (yuan.matches() && !unit.isEmpty()) {
            return UnitJoin.plain(yuan.group(1)) + unit;
        }
        return yuan.matches() && !cells.unit(field).isEmpty()
                ? UnitJoin.plain(yuan.group(1)) + " 元"
                : UnitJoin.price(text, unit);
    }

    /** Puts the weight of one head into {@code body}: a range, a single value, or one end of a range. */
    static void unitWeight(SheetCells cells, ObjectNode body) {
        if (cells.has("unitWeightMin") || cells.has("unitWeightMax")) {
            ObjectNode range = body.putObject("unitWeight");
            put(range, "min", UnitJoin.amount(cells.normal("unitWeightMin"), mass(cells, "unitWeightMin")));
            put(range, "max", UnitJoin.amount(cells.normal("unitWeightMax"), mass(cells, "unitWeightMax")));
            return;
        }
        String text = LIVE.matcher(cells.normal("unitWeight")).replaceFirst("");
        text = cells.heading("unitWeight").contains("均") ? ABOUT.matcher(text).replaceAll("") : text;
        if (text.isEmpty() || CellContainer.isSize(cells)) {
            return;
        }
        ObjectNode range = body.putObject("unitWeight");
        String unit = mass(cells, "unitWeight");
        String joined = UnitJoin.amount(text, unit);
        List<String> ends = ends(text, unit).orElse(List.of(joined, joined));
        put(range, "min", ends.get(0));
        put(range, "max", ends.get(1));
    }

    /**
     * Returns the two ends of a range. A number without a unit has {@code unit}. Returns empty when the text is not one
     * range.
     */
    private static Optional<List<String>> ends(String text, String unit) {
        try {
            return PlainForm.range(text)
                    .or(() -> PlainForm.range(LAST_NUMBER.matcher(text).replaceFirst("$1" + unit + "$2")));
        } catch (InvalidValueException notOneRange) {
            return Optional.empty();
        }
    }

    /** Returns an amount. If the cell has no unit, adds that of the heading, but never that of the row. */
    static String joined(SheetCells cells, String field) {
        return UnitJoin.amount(cells.normal(field), cells.unit(field));
    }

    /** Returns an amount of money. A number without a unit is in yuan. */
    static String money(SheetCells cells, String field) {
        String text = cells.normal(field);
        return YUAN.matcher(text).matches() ? UnitJoin.amount(text, "元") : text;
    }

    /** Puts a text into {@code body} unless it is empty. */
    static void put(ObjectNode body, String field, String text) {
        if (!text.isEmpty()) {
            body.put(field, text);
        }
    }

    private static String priceUnit(SheetCells cells, String field) {
        String heading = cells.unit(field);
        if (heading.contains("/")) {
            return money(heading);
        }
        String own = cells.normal("priceUnit").isEmpty() ? cells.normal("unit") : cells.normal("priceUnit");
        String unit = Heading.unit(own);
        if (unit.isEmpty() || unit.equals("元") || UnitJoin.isScaled(unit)) {
            return "";
        }
        return unit.contains("/") ? money(unit) : " 元/" + unit;
    }

    /** Returns the unit of a price, with 元 in place of 块 and other words for the yuan, and 角 in place of 毛. */
    private static String money(String unit) {
        int slash = unit.indexOf('/');
        String currency = unit.substring(0, slash);
        return (currency.equals("角") || currency.equals("毛") ? " 角" : " 元") + unit.substring(slash);
    }

    private static String quantityUnit(String unit) {
        String known = Heading.unit(unit);
        return known.contains("/") ? known.substring(known.indexOf('/') + 1) : known.equals("元") ? "" : unit;
    }

    static String mass(SheetCells cells, String field) {
        String unit = cells.unit(field);
        return unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
    }
}
