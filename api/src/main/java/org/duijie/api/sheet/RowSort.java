package org.duijie.api.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.workbook.SheetTabs.Tab;

/** The kinds of rows below the headings. */
enum RowSort {
    /** A row with an entry. */
    ENTRY,
    /** A row without texts. */
    BLANK,
    /** A sum of the rows above. */
    TOTAL,
    /** The headings, repeated on a new page. */
    HEADING,
    /** A line for people, such as who made the sheet. */
    NOTE;

    private static final Set<String> TOTALS =
            Set.of("合计", "总计", "小计", "共计", "本页合计", "本页小计", "累计", "total", "totals", "subtotal", "grandtotal", "sum");
    private static final Pattern NOTES =
            Pattern.compile("(制表|填表|填报|审核|复核|审批|备注|说明|注|联系人|负责人|经办|日期)[^:]{0,8}:.*", Pattern.DOTALL);

    /** A sum as a text, such as 共9家 or 合计：12户. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:共|共计|合计|总计|小计|总共)[:：]?[0-9]+(?:家|户|条|项|种|笔|行|批|间|库|棚|个\\p{IsHan}{0,3}|头|只|吨|斤|公斤|箱|件|筐|袋)?");

    private static final Pattern TOLD = Pattern.compile("[^:]{1,12}:.*|[0-9]{4}年.*日", Pattern.DOTALL);
    /** A day beside a title, such as 2026.11.30. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}[-./年][0-9]{1,2}(?:[-./月][0-9]{1,2}日?|月)?.{0,9}");

    static RowSort of(Tab.Row row, HeadingRows headings) {
        if (row.isBlank()) {
            return BLANK;
        }
        if (headings.texts().contains(row.cells())) {
            return HEADING;
        }
        boolean isTotal = row.cells().stream()
                .map(RowSort::plain)
                .anyMatch(each -> TOTALS.contains(each) || COUNTED.matcher(each).matches());
        if (isTotal) {
            return TOTAL;
        }
        Optional<String> first =
                row.cells().stream().filter(each -> !each.isEmpty()).findFirst();
        return NOTES.matcher(Normalizer.normalize(SheetCells.brief(first.orElse("")), Normalizer.Form.NFKC))
                        .matches()
                ? NOTE
                : ENTRY;
    }

    /**
     * Returns whether a row above the headings is a title or a line for people. Such a row has only one distinct text,
     * or only texts such as 填报日期：2026-11-30.
     */
    static boolean isTitle(Tab.Row row) {
        List<String> texts =
                row.cells().stream().filter(each -> !each.isEmpty()).distinct().toList();
        return texts.size() == 1
                || texts.stream()
                        .map(each -> Normalizer.normalize(each, Normalizer.Form.NFKC))
                        .allMatch(each -> TOLD.matcher(each).matches()
                                || DAY.matcher(each).matches());
    }

    private static String plain(String text) {
        String plain = text.length() > 12 ? "" : Heading.plain(text);
        return plain;
    }
}
