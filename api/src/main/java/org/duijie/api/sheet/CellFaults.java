package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.Reason;

/**
 * Finds what is missing or superfluous in a cell. The rules for single entries would only report that the value is
 * wrong.
 */
final class CellFaults {
    private static final Pattern YUAN = Pattern.compile("[¥￥]?\\s*(?:" + UnitJoin.NUMBER + ")\\s*(?:元|块)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−－]\\s*[0-9.].*");
    private static final Pattern TALKED =
            Pattern.compile(".*(?:面议|面谈|电议|再议|可议|随行就市|市场价|行情价|另议|待定|议价|协商).*", Pattern.DOTALL);
    private static final Pattern DIGIT = Pattern.compile(".*[0-9一二三四五六七八九十].*", Pattern.DOTALL);
    private static final Pattern VAGUE = Pattern.compile(
            "(?:长期(?:有货|供应)?|腊月.{0,4}|正月.{0,4}|常年|全年|现货|随时|不限|不定|待定|近期|月底|年底|年前|春节前|每天|每日|每周.?|.{0,8}月(?:份)?[初中末底内]|.{0,8}[上中下]旬|.{0,8}月份?|现有|有货)");
    private static final Pattern DECIMAL = Pattern.compile("(1[0-2]|[1-9])\\.(?<day>[123])");
    private static final Pattern NOTHING = Pattern.compile(
            "(?:[0０]+(?:\\.0+)?|零|〇)\\p{IsHan}{0,2}|(?:已经?|都|全部?)?(?:清空?|售罄|售完|卖完|卖光|卖空|售空|清完|出完|发完|销完|出清|清库|空|没有?|无|无货|没货|断货)(?:了|存货|库存|货)?");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[、,，;；+＋/和与]\\s*");

    private CellFaults() {}

    /** Refuses an amount without a unit, or below zero. */
    static void amount(SheetCells cells, String column, String field, ObjectNode body, List<Complaint> complaints) {
        String text = body.path(field).asText();
        if (NEGATIVE.matcher(text).matches()) {
            complaints.add(negative(field, text));
        } else if (UnitJoin.isBare(text)) {
            complaints.add(Refusals.at(SheetFault.UNIT_NEEDED, "/" + field, text, cells.heading(column)));
        }
    }

    /** Refuses a cell that says that nothing is left, such as 0, 已清 or 售罄. */
    static void nothing(SheetCells cells, String column, ObjectNode body, List<Complaint> complaints) {
        if (NOTHING.matcher(cells.normal(column).replace(" ", "")).matches()) {
            body.remove("stock");
            complaints.add(Refusals.at(SheetFault.STOCK_NONE, "/stock", cells.text(column)));
        }
    }

    /**
     * Refuses a price that does not say for which unit it is, that is below zero, or that is to be negotiated, such as
     * 面议.
     */
    static void price(SheetCells cells, String field, ObjectNode body, List<Complaint> complaints) {
        String text = body.path(field).asText();
        if (NEGATIVE.matcher(text).matches()) {
            complaints.add(negative(field, text));
        } else if (TALKED.matcher(text).matches() && !DIGIT.matcher(text).matches()) {
            complaints.add(Refusals.at(SheetFault.PRICE_NEEDED, "/" + field, text));
        } else if (YUAN.matcher(text).matches()) {
            complaints.add(Refusals.at(SheetFault.PRICE_UNIT_NEEDED, "/" + field, text, cells.heading(field)));
        }
    }

    /** Returns whether a text names a time that is not a definite day, such as 长期. */
    static boolean isVague(String text) {
        return VAGUE.matcher(text).matches();
    }

    /**
     * Refuses texts that are not a definite day, such as 长期 or 12月初. Warns of a number such as 12.1, because a
     * spreadsheet may have shortened 12.10 to it.
     */
    static void days(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        for (String field : List.of("from", "to")) {
            String text = body.path(field).asText();
            if (VAGUE.matcher(text).matches()) {
                complaints.add(Refusals.at(SheetFault.DAY_VAGUE, "/" + field, text));
            }
            String column = field.equals("from") && !cells.has("from") ? "window" : field;
            String cell = cells.normal(column);
            if (DECIMAL.matcher(cell).matches()) {
                String day = DECIMAL.matcher(cell).replaceFirst("$1月$2日");
                String other = DECIMAL.matcher(cell).replaceFirst("$1月${day}0日");
                complaints.add(Refusals.at(SheetFault.DAY_DECIMAL, "/" + field, cell, day, other));
            }
        }
    }

    /** Refuses a cell that names several products. */
    static void product(String text, List<Complaint> complaints) {
        boolean isChinese = text.codePoints().anyMatch(Character::isIdeographic);
        boolean isSeveral = isChinese
                && Catalogue.standard().readings(text).isEmpty()
                && SEVERAL.splitAsStream(text).filter(CellFaults::isKnown).count() > 1;
        if (isSeveral) {
            complaints.add(Refusals.at(SheetFault.SEVERAL_PRODUCTS, "/product", text));
        }
    }

    private static boolean isKnown(String name) {
        return !Catalogue.standard().readings(name).isEmpty();
    }

    private static Complaint negative(String field, String text) {
        return new Complaint(Complaint.Severity.ERROR, "/" + field, text, Reason.NEGATIVE.name(), List.of());
    }
}
