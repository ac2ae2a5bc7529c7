package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads lists, certificates, yes or no, and notes from cells. */
final class Texts {
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\n]");
    private static final Pattern WEIGHT =
            Pattern.compile("[0-9一二两三四五六七八九十半]\\s*(?:公斤|市斤|千克|斤|克|两|kg|g\\b|jin)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("[约大]{0,2}[0-9.,\\s~—–至到-]+(?:左右|上下)?");
    private static final Set<String> YES = Set.of("有", "是", "√", "y", "yes", "齐全");
    private static final Set<String> NO =
            Set.of("无", "否", "没有", "未", "未出", "未检", "未检疫", "没出", "×", "n", "no", "/", "-");

    private Texts() {}

    /** Returns the parts of a list. */
    static List<String> list(String text) {
        return Arrays.stream(SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static void list(SheetCells cells, String column, ObjectNode body, String field) {
        List<String> all = list(cells.text(column));
        if (!all.isEmpty()) {
            ArrayNode array = body.putArray(field);
            all.forEach(array::add);
        }
    }

    /**
     * Puts the certificates of a row into {@code body}: their names or, if the cell only says yes, the name in the
     * heading.
     */
    static void papers(SheetCells cells, String field, ObjectNode body) {
        String text = cells.text(field);
        if (YES.contains(text)) {
            String heading = cells.heading(field).replaceFirst("^(?:是否|有无)", "");
            body.putArray(field).add(heading.equals("检疫") ? "检疫证明" : heading);
        } else if (!NO.contains(text)) {
            list(cells, field, body, field);
        }
    }

    /** Puts true or false into {@code body} for a cell that says yes or no; other texts stay as written. */
    static void flag(SheetCells cells, String field, ObjectNode body) {
        String text = cells.normal(field).toLowerCase(Locale.ROOT);
        boolean isYes = YES.contains(text) || text.equals("可") || text.equals("可以") || text.equals("true");
        boolean isNo = NO.contains(text) || text.equals("不可") || text.equals("不可以") || text.equals("false");
        if (isYes || isNo) {
            body.put(field, isYes);
        } else {
            CellAmounts.put(body, field, text);
        }
    }

    /**
     * Puts the note into {@code body}. Before the text of the note come parts of the row that the amounts do not use: a
     * size in words, such as 大果, or a container, such as 纸箱.
     */
    static void note(SheetCells cells, ObjectNode body, boolean isSizeNoted) {
        String size =
                isSizeNoted || isSizeInWords(cells) ? cells.heading("unitWeight") + "：" + cells.text("unitWeight") : "";
        String note = Stream.of(size, CellContainer.note(cells, body), cells.text("note"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("；"));
        CellAmounts.put(body, "note", note);
    }

    /** Returns whether the column for the weight of one head has something else, such as 大果, 一级 or 65-70mm. */
    static boolean isSizeInWords(SheetCells cells) {
        String text = cells.normal("unitWeight");
        return !text.isEmpty()
                && !CellContainer.isSize(cells)
                && !WEIGHT.matcher(text).find()
                && !NUMBERS.matcher(text).matches();
    }
}
