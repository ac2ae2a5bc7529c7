package org.duijie.api.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duijie.api.workbook.SheetWriter;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;

/** Empty sheets to fill in: headings in the reader's language, and lists to choose from. */
final class SheetTemplate {
    private static final int ROWS = 2_000;
    private static final Map<SheetKind, List<String>> FIELDS = Map.of(
            SheetKind.LISTINGS,
                    List.of(
                            "number",
                            "party",
                            "product",
                            "stock",
                            "unit",
                            "container",
                            "holds",
                            "unitWeight",
                            "ask",
                            "priceUnit",
                            "from",
                            "to",
                            "place",
                            "lat",
                            "lon",
                            "minimumPickup",
                            "certificates",
                            "note"),
            SheetKind.INTENTS,
                    List.of(
                            "number",
                            "party",
                            "buyerKind",
                            "product",
                            "demand",
                            "unit",
                            "container",
                            "holds",
                            "minimum",
                            "unitWeight",
                            "bid",
                            "priceUnit",
                            "from",
                            "to",
                            "place",
                            "lat",
                            "lon",
                            "maxDistance",
                            "requires",
                            "note"),
            SheetKind.PARTIES,
                    List.of(
                            "number",
                            "kind",
                            "buyerKind",
                            "name",
                            "creditCode",
                            "place",
                            "lat",
                            "lon",
                            "contact",
                            "phone"));
    private static final List<String> UNITS = List.of("只", "头", "羽", "枚", "斤", "公斤", "吨", "箱", "件", "筐", "袋");
    private static final List<String> UNITS_ENGLISH = List.of("head", "kg", "jin", "t", "box");
    private static final List<String> PRICES = List.of("元/斤", "元/公斤", "元/吨", "元/只", "元/头", "元/箱", "元/件");
    private static final List<String> PRICES_ENGLISH = List.of("CNY/kg", "CNY/jin", "CNY/t", "CNY/head", "CNY/box");

    private SheetTemplate() {}

    /** Returns an XLSX file for rows of {@code kind}. */
    static byte[] of(SheetKind kind, Locale language) {
        Dictionary words = Dictionary.of(kind);
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        List<String> fields = Objects.requireNonNull(FIELDS.get(kind));
        return SheetWriter.write(book -> {
            Worksheet sheet = book.newWorksheet(isChinese ? "填写" : "Entries");
            SheetWriter.headings(
                    sheet,
                    fields.stream().map(field -> words.heading(field, language)).toList());
            lists(book, sheet, fields, isChinese);
        });
    }

    /** Writes the choices to a hidden sheet, because a list within a cell may have 255 characters only. */
    private static void lists(Workbook book, Worksheet sheet, List<String> fields, boolean isChinese) {
        Worksheet lists = book.newWorksheet(isChinese ? "选项" : "Choices");
        lists.setVisibilityState(VisibilityState.HIDDEN);
        int column = 0;
        for (int i = 0; i < fields.size(); i++) {
            List<String> choices = choices(fields.get(i), isChinese);
            if (choices.isEmpty()) {
                continue;
            }
            for (int row = 0; row < choices.size(); row++) {
                lists.value(row, column, choices.get(row));
            }
            Range from = lists.range(0, column, choices.size() - 1, column);
            sheet.range(1, i, ROWS, i).validateWithList(from).allowBlank(true).showErrorMessage(false);
            column++;
        }
    }

    private static List<String> choices(String field, boolean isChinese) {
        return switch (field) {
            case "product" -> products(isChinese);
            case "container" -> isChinese ? CellContainer.CHINESE : CellContainer.ENGLISH;
            case "unit" -> isChinese ? UNITS : UNITS_ENGLISH;
            case "priceUnit" -> isChinese ? PRICES : PRICES_ENGLISH;
            case "buyerKind" ->
                List.of(BuyerKind.values()).stream()
                        .map(each -> isChinese ? KindWords.chinese(each) : each.word())
                        .toList();
            case "kind" -> isChinese ? List.of("合作社", "采购方") : List.of("cooperative", "buyer");
            default -> List.of();
        };
    }

    private static List<String> products(boolean isChinese) {
        List<String> names = new ArrayList<>();
        for (Product product : Catalogue.standard().all()) {
            if (!product.isGroup()) {
                names.add(isChinese ? product.chinese() : product.path().slug());
            }
        }
        return names;
    }
}
