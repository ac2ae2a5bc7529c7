package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.quantity.UnitWord;

/**
 * The container of a row: its name, and the content of one container. They may be in columns of their own, in one cell
 * (20斤/箱) or in a heading (每箱), or the name may be the unit of the amount.
 *
 * @param name the name of the container; empty when the row gives none
 * @param holds the content of one container; empty when the row does not state it
 */
record CellContainer(String name, String holds) {
    static final String COLUMN = "container";
    static final String HOLDS = "holds";
    static final List<String> CHINESE =
            List.of("箱", "件", "筐", "袋", "板", "托", "盒", "瓶", "框", "桶", "把", "包", "捆", "罐", "篓", "扎", "提", "打");
    static final List<String> ENGLISH = List.of(
            "box", "case", "basket", "bag", "tray", "pallet", "bottle", "crate", "bucket", "bunch", "packet", "bundle",
            "can", "dozen");
    private static final String WORD = "(" + String.join("|", CHINESE) + "|" + String.join("|", ENGLISH) + ")";
    private static final Pattern NAME = Pattern.compile("(?:\\p{IsHan}{0,3}?)" + WORD + "装?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("(.+?)\\s*(?:/|每|一|1|per )\\s*" + WORD + "装?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE =
            Pattern.compile("(?:每|一|1|单)?\\s*" + WORD + "装?\\s*[:(]?\\s*(.+?)\\)?", Pattern.CASE_INSENSITIVE);
    /** The content of a container, counted in inner containers: 12板*30枚. */
    private static final Pattern NESTED = Pattern.compile(
            "([0-9]+\\s*" + WORD + ")\\s*[*×xX]\\s*(?:每\\p{IsHan})?([0-9]+\\s*\\p{L}+)", Pattern.CASE_INSENSITIVE);

    /** The content of a container, with the content of an inner container first: 5斤*4包. */
    private static final Pattern SMALL_FIRST = Pattern.compile(
            "([0-9.]+\\s*(?:公斤|市斤|千克|斤|克|两|kg|g))\\s*[*×xX]\\s*([0-9]+\\s*" + WORD + ")", Pattern.CASE_INSENSITIVE);
    /** The content and the name of a container, without a sign between them: 2斤瓶装. */
    private static final Pattern FILLED =
            Pattern.compile("([0-9.]+\\s*(?:公斤|市斤|千克|斤|克|两|kg|g))\\s*" + WORD + "装", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING = Pattern.compile("每\\s*" + WORD);
    private static final Set<String> LOOSE = Set.of("散装", "裸装", "散", "无", "否", "/", "-", "none", "loose");
    private static final int INNER = 3;
    private static final String ANY_PIECE = "件";
    private static final String DOZEN = "打";
    private static final CellContainer NONE = new CellContainer("", "");

    /**
     * Puts the container into {@code body}, which has its amounts and prices already. If a listing gives a content
     * without a name, puts a pack instead.
     *
     * @param amount the field of the amount
     * @param price the field of the price
     */
    static void put(SheetCells cells, ObjectNode body, String amount, String price) {
        String size = cells.normal("pack").isEmpty() ? "" : UnitJoin.amount(cells.normal("pack"), mass(cells, "pack"));
        CellContainer read = read(cells, body, amount, price);
        boolean isPack = read.name.isEmpty() && amount.equals("stock");
        if (isPack || !size.isEmpty()) {
            CellAmounts.put(body, "pack", size.isEmpty() ? read.holds : size);
        }
        if (isPack || read.equals(NONE) || isUnused(cells, read, body, amount, price)) {
            return;
        }
        ObjectNode container = body.putObject(COLUMN);
        CellAmounts.put(container, "name", read.name);
        CellAmounts.put(container, HOLDS, read.holds);
        Matcher nested = NESTED.matcher(read.holds);
        Matcher small = SMALL_FIRST.matcher(read.holds);
        if (small.matches()) {
            container.put(HOLDS, small.group(2));
            container.putObject("inner").put("name", small.group(INNER)).put(HOLDS, small.group(1));
        } else if (nested.matches()) {
            container.put(HOLDS, nested.group(1));
            container.putObject("inner").put("name", nested.group(2)).put(HOLDS, nested.group(3));
        } else if (cells.has("inner") || cells.has("innerHolds")) {
            ObjectNode inner = container.putObject("inner");
            CellAmounts.put(inner, "name", cells.normal("inner"));
            CellAmounts.put(inner, HOLDS, UnitJoin.amount(cells.normal("innerHolds"), mass(cells, "innerHolds")));
        }
    }

    /**
     * Returns a text for the note if the row names a container in which its amounts are not counted; empty otherwise.
     */
    static String note(SheetCells cells, ObjectNode body) {
        return cells.has(COLUMN) && !body.has(COLUMN) ? cells.heading(COLUMN) + "：" + cells.text(COLUMN) : "";
    }

    /** Returns whether the column for the weight of one head gives the content of a container, such as 20斤/箱. */
    static boolean isSize(SheetCells cells) {
        return !said(cells.normal("unitWeight")).holds.isEmpty();
    }

    /** Returns the container that a text names; empty when it names none. */
    static String nameIn(String text) {
        return said(text).name;
    }

    private static CellContainer read(SheetCells cells, ObjectNode body, String amount, String price) {
        String named = cells.normal(COLUMN);
        CellContainer own = said(named);
        CellContainer held = said(cells.normal(HOLDS));
        CellContainer size = said(cells.normal("unitWeight"));
        String holds = Stream.of(held.holds, heldAlone(cells), own.holds, size.holds)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (holds.isEmpty()) {
            return LOOSE.contains(named) ? NONE : new CellContainer(own.name.isEmpty() ? named : own.name, "");
        }
        String heading = heading(cells);
        Optional<String> name = Stream.of(
                        own.name.isEmpty() && !LOOSE.contains(named) ? named : own.name,
                        held.name,
                        size.name,
                        heading.equals(ANY_PIECE) ? "" : heading,
                        container(UnitJoin.unitOf(body.path(amount).asText())),
                        container(UnitJoin.pricedOf(body.path(price).asText())))
                .filter(each -> !each.isEmpty())
                .findFirst();
        return new CellContainer(name.orElse(""), holds);
    }

    /**
     * Reads a text with the name of a container, the content of one, or both. Returns {@link #NONE} when it has
     * neither.
     */
    private static CellContainer said(String text) {
        Matcher name = NAME.matcher(text);
        if (name.matches()) {
            return new CellContainer(name.group(1), "");
        }
        Matcher after = AFTER.matcher(text);
        if (after.matches() && UnitJoin.isAmount(after.group(1))) {
            return new CellContainer(after.group(2), after.group(1));
        }
        Matcher filled = FILLED.matcher(text);
        if (filled.matches()) {
            return new CellContainer(filled.group(2), filled.group(1));
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches() && UnitJoin.isAmount(before.group(2))) {
            return new CellContainer(before.group(1), before.group(2));
        }
        String bare = text.endsWith("装") ? text.substring(0, text.length() - 1) : "";
        return UnitJoin.isAmount(bare) ? new CellContainer("", bare) : NONE;
    }

    /** Returns the content of one container from a cell that has only this content, not the name of the container. */
    private static String heldAlone(SheetCells cells) {
        String text = cells.normal(HOLDS);
        String bare = text.endsWith("装") ? text.substring(0, text.length() - 1) : text;
        return UnitJoin.amount(bare, mass(cells, HOLDS));
    }

    private static String heading(SheetCells cells) {
        Matcher found = HEADING.matcher(cells.heading(HOLDS));
        return found.find() ? found.group(1) : "";
    }

    private static String container(Optional<UnitWord> unit) {
        return unit.filter(each -> each.kind() == UnitWord.Kind.CONTAINER)
                .map(UnitWord::plain)
                .filter(each -> !each.equals("pack"))
                .orElse("");
    }

    private static boolean isUnused(
            SheetCells cells, CellContainer read, ObjectNode body, String amount, String price) {
        return read.holds.isEmpty()
                && !read.name.equals(DOZEN)
                && !cells.has("inner")
                && Stream.of(amount, price)
                        .map(field -> body.path(field).asText())
                        .noneMatch(text -> text.contains(read.name));
    }

    private static String mass(SheetCells cells, String field) {
        return CellAmounts.mass(cells, field);
    }
}
