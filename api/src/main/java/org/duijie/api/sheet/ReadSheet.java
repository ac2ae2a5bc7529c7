package org.duijie.api.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.duijie.api.workbook.SheetFault;
import org.duijie.api.workbook.SheetLimits;
import org.duijie.api.workbook.SheetTabs;
import org.duijie.api.workbook.SheetTabs.Tab;
import org.duijie.core.product.Catalogue;

/** The table in a file: the first visible sheet with headings, or the one that the caller names. */
public final class ReadSheet {
    /** The beginning of pointers to columns in complaints; the letter of the column follows. */
    private static final String COLUMNS = "/columns/";

    /** The number of rows in which headings are looked for. */
    private static final int HEADING_ROWS = 20;

    private static final Map<String, List<String>> INSTEAD =
            Map.of("from", List.of("window"), "stock", List.of("weight"), "demand", List.of("weight"));

    private final SheetKind kind;
    private final Tab tab;
    private final HeadingRows headings;
    private RowReader reader;
    private final List<Complaint> warnings = new ArrayList<>();

    private ReadSheet(SheetKind kind, Tab tab, HeadingRows headings) {
        this.kind = kind;
        this.tab = tab;
        this.headings = headings;
        this.reader = RowReader.of(kind, Catalogue.standard());
    }

    /**
     * Finds the table in a file.
     *
     * @param sheet the name of the sheet; empty for the first with headings
     * @param needsParty whether each row must name its owner
     * @param time how long the file may be read
     * @throws SheetException when the file cannot be read, has no headings, or lacks a column that is needed
     */
    public static ReadSheet open(
            byte[] file, SheetKind kind, Optional<String> sheet, boolean needsParty, ReadingTime time) {
        List<Tab> tabs = SheetTabs.open(file, time).tabs();
        Dictionary words = Dictionary.of(kind);
        List<Tab> asked = tabs.stream()
                .filter(tab -> sheet.isEmpty() || tab.name().equals(sheet.get()))
                .toList();
        if (asked.isEmpty()) {
            String all = tabs.stream().map(Tab::name).collect(Collectors.joining(", "));
            throw new SheetException(SheetFault.SHEET_UNKNOWN, sheet.orElse(""), all);
        }
        for (Tab tab : asked) {
            Optional<HeadingRows> found = HeadingRows.find(words, first(tab));
            if (found.isPresent()) {
                ReadSheet table = new ReadSheet(kind, tab, found.get());
                table.check(words, needsParty);
                table.warnOfRest(tabs);
                return table;
            }
        }
        List<Complaint> wrong = new ArrayList<>(List.of(Refusals.at(
                SheetFault.NO_HEADINGS, "", "", Integer.toString(HEADING_ROWS), names(words, kind.needed()))));
        asked.stream()
                .map(tab -> otherKind(kind, tab))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(wrong::add);
        throw new SheetException(wrong);
    }

    /** Sets the catalogue in which rows look up the names of products and places. */
    public void withNames(Catalogue catalogue) {
        reader = RowReader.of(kind, catalogue);
    }

    public List<Column> columns() {
        return headings.columns();
    }

    /** Returns warnings about the sheet as a whole. A column has the pointer {@code /columns/LETTER}. */
    public List<Complaint> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Passes on all entries in order, until {@code take} returns false.
     *
     * @throws SheetException when the sheet cannot be read further, or has too many rows
     */
    public SkippedRows each(Predicate<SheetEntry> take) {
        SkippedRows.Count skipped = new SkippedRows.Count(headings.last());
        int hidden = tab.each(row -> {
            if (row.number() <= headings.last()) {
                return true;
            }
            RowSort sort = RowSort.of(row, headings);
            skipped.add(row.number(), sort);
            return sort != RowSort.ENTRY || take.test(reader.read(cells(row)));
        });
        return skipped.told(hidden);
    }

    private SheetCells cells(Tab.Row row) {
        Map<String, SheetCell> cells = new HashMap<>();
        for (Column column : headings.columns()) {
            if (column.isKnown()) {
                cells.merge(column.field(), new SheetCell(column, row.cell(column.index())), SheetCell::joinedWith);
            }
        }
        return new SheetCells(row.number(), cells);
    }

    private static List<Tab.Row> first(Tab tab) {
        List<Tab.Row> first = new ArrayList<>();
        tab.each(row -> {
            if (!row.isBlank()) {
                first.add(row);
            }
            return row.number() < HEADING_ROWS;
        });
        return first;
    }

    private void check(Dictionary words, boolean needsParty) {
        Map<String, Column> byField = new HashMap<>();
        List<Complaint> wrong = new ArrayList<>();
        for (Column column : headings.columns()) {
            String at = COLUMNS + column.letter();
            if (!column.isKnown()) {
                warnings.add(unknown(words, column, at));
                continue;
            }
            Column other = byField.putIfAbsent(column.field(), column);
            if (other != null && !SheetCell.JOINED.containsKey(column.field())) {
                wrong.add(Refusals.at(SheetFault.COLUMN_TWICE, at, column.heading(), other.letter()));
            }
        }
        Set<String> needed = new LinkedHashSet<>(kind.needed());
        if (needsParty && kind != SheetKind.PARTIES && !byField.containsKey("partyCode")) {
            needed.add("party");
        }
        List<String> missing = needed.stream()
                .filter(field -> !byField.containsKey(field)
                        && INSTEAD.getOrDefault(field, List.of()).stream().noneMatch(byField::containsKey))
                .toList();
        if (!missing.isEmpty()) {
            wrong.add(Refusals.at(
                    SheetFault.COLUMNS_MISSING,
                    "",
                    "",
                    names(words, missing),
                    headings.columns().stream()
                            .map(column -> column.letter() + " " + column.heading())
                            .collect(Collectors.joining(", "))));
            warnings.stream()
                    .filter(each -> each.code().equals(SheetFault.COLUMN_LIKE.name()))
                    .forEach(wrong::add);
            otherKind(kind, tab).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw new SheetException(wrong);
        }
    }

    /**
     * Returns the warning about a column that is not read. It names the known heading that the column's own may mean,
     * if there is one.
     */
    private Complaint unknown(Dictionary words, Column column, String at) {
        return words.like(column.heading())
                .map(field -> Refusals.at(
                        SheetFault.COLUMN_LIKE,
                        at,
                        column.heading(),
                        column.letter(),
                        words.heading(field, Locale.CHINESE),
                        words.heading(field, Locale.ENGLISH)))
                .orElseGet(() -> Refusals.at(SheetFault.COLUMN_UNKNOWN, at, column.heading(), column.letter()));
    }

    /**
     * Returns a complaint that names another kind of sheet, if the sheet has all columns that this kind needs; empty
     * otherwise.
     */
    private static Optional<Complaint> otherKind(SheetKind kind, Tab tab) {
        return Arrays.stream(SheetKind.values())
                .filter(each -> each != kind && hasAll(each, tab))
                .findFirst()
                .map(each -> Refusals.at(SheetFault.KIND_LIKELY, "", "", each.word(), kind.word()));
    }

    private static boolean hasAll(SheetKind kind, Tab tab) {
        Set<String> fields = HeadingRows.find(Dictionary.of(kind), first(tab)).stream()
                .flatMap(found -> found.columns().stream())
                .map(Column::field)
                .collect(Collectors.toSet());
        return kind.needed().stream()
                .allMatch(field -> fields.contains(field)
                        || INSTEAD.getOrDefault(field, List.of()).stream().anyMatch(fields::contains));
    }

    private void warnOfRest(List<Tab> tabs) {
        if (!tab.hiddenColumns().isEmpty()) {
            String letters =
                    tab.hiddenColumns().stream().limit(SheetLimits.COLUMNS).collect(Collectors.joining(", "));
            warnings.add(Refusals.at(SheetFault.COLUMNS_HIDDEN, "", "", letters));
        }
        String others = tabs.stream()
                .filter(each -> each != tab && !each.isBlank(HEADING_ROWS))
                .map(Tab::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            warnings.add(Refusals.at(SheetFault.OTHER_SHEETS, "", "", others));
        }
    }

    /** Returns the warning about hidden rows; empty when there are none. */
    public static Optional<Complaint> hidden(SkippedRows skipped) {
        return skipped.hidden() == 0
                ? Optional.empty()
                : Optional.of(Refusals.at(SheetFault.ROWS_HIDDEN, "", "", Integer.toString(skipped.hidden())));
    }

    /** Returns the headings of fields in both languages. */
    private static String names(Dictionary words, Collection<String> fields) {
        return fields.stream()
                .map(field -> words.heading(field, Locale.CHINESE) + " (" + words.heading(field, Locale.ENGLISH) + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * A column of a sheet.
     *
     * @param index the position of the column, from 0
     * @param heading the heading as written; with two heading rows, the texts of both
     * @param field the field that the column gives; empty when the heading is unknown
     * @param unit the unit in its heading; empty when there is none
     */
    public record Column(int index, String heading, String field, String unit) {
        /** Returns the name of the column in Excel, such as {@code C}. */
        public String letter() {
            return Tab.Row.columnName(index);
        }

        boolean isKnown() {
            return !field.isEmpty();
        }

        Column withUnit(String other) {
            return new Column(index, heading, field, other);
        }

        Column withField(String other) {
            return new Column(index, heading, other, unit);
        }
    }
}
