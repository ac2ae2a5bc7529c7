package org.duijie.api.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.workbook.SheetTabs.Tab;
import org.duijie.core.product.Catalogue;

/**
 * The headings of a sheet: one row or two, found by their content.
 *
 * @param last the number of the last heading row
 * @param columns all columns with a heading
 * @param texts the texts of the heading rows, to recognise rows that repeat them
 */
record HeadingRows(int last, List<ReadSheet.Column> columns, Set<List<String>> texts) {
    private static final int FEWEST = 2;
    private static final Map<String, String> BEGINS = Map.of("unitWeight", "unitWeightMin", "window", "from");
    private static final Map<String, String> ENDS = Map.of("unitWeight", "unitWeightMax", "window", "to");
    private static final Set<String> BEGIN_WORDS =
            Set.of("起", "始", "起始", "最早", "开始", "从", "自", "最小", "最低", "最轻", "下限", "小", "from", "start", "min");
    private static final Set<String> END_WORDS =
            Set.of("止", "末", "截止", "最晚", "结束", "到", "至", "最大", "最高", "最重", "上限", "大", "to", "end", "max");
    private static final String GROUP = "goodsGroup";
    private static final Set<String> KINDS = Set.of("类别", "类型");
    private static final String UNIT_OR_PARTY = "单位";
    private static final Set<String> UNITS_OR_PARTIES = Set.of("unit", "party");
    private static final Set<String> UNIT_FIELDS = Set.of("unit", "priceUnit");
    private static final Set<String> AMOUNTS = Set.of("stock", "demand", "ask", "bid", "weight");
    private static final Set<String> PRICES = Set.of("ask", "bid");

    private static final Tab.Row NOTHING = new Tab.Row(0, List.of());

    /** Returns the headings among the first rows of a sheet; empty when there are none. */
    static Optional<HeadingRows> find(Dictionary words, List<Tab.Row> first) {
        HeadingRows best = null;
        for (int i = 0; i < first.size(); i++) {
            Tab.Row row = first.get(i);
            if (RowSort.isTitle(row)) {
                continue;
            }
            HeadingRows one = of(words, row, NOTHING);
            boolean isAlone = best != null
                    && i > 0
                    && best.last() == row.number()
                    && one.known() == best.known()
                    && of(words, first.get(i - 1), NOTHING).known() == 0;
            if (best == null || one.known() > best.known() || isAlone) {
                best = one;
            }
            if (i + 1 < first.size()) {
                HeadingRows two = of(words, row, first.get(i + 1));
                boolean isUnits = units(first.get(i + 1));
                if (two.known() > best.known()
                        || (isUnits && two.known() == best.known() && best.last == row.number())) {
                    best = two;
                }
            }
        }
        HeadingRows found = best;
        return Optional.ofNullable(found)
                .filter(each -> each.known() >= FEWEST)
                .map(each -> each.judgedBy(
                        first.stream().filter(row -> row.number() > each.last()).toList()));
    }

    /**
     * Returns these headings, with the meaning of each column 单位 chosen by its cells: a unit of measure, or an
     * organisation. If there are several columns of units, the one directly after the price is the unit of the price.
     */
    private HeadingRows judgedBy(List<Tab.Row> below) {
        List<ReadSheet.Column> judged = new ArrayList<>();
        String before = "";
        for (ReadSheet.Column each : columns) {
            String own = each.heading().substring(each.heading().lastIndexOf(' ') + 1);
            boolean isOpen = Heading.plain(own).equals(UNIT_OR_PARTY) && UNITS_OR_PARTIES.contains(each.field());
            judged.add(isOpen ? judged(each, before, below) : isGroup(each, below) ? each.withField(GROUP) : each);
            before = each.field();
        }
        return new HeadingRows(last, withPriceUnit(judged), texts);
    }

    /** Returns whether the cells of a column 类别 are groups of goods, such as 蔬菜, and not kinds of buyers. */
    private static boolean isGroup(ReadSheet.Column column, List<Tab.Row> below) {
        List<String> cells = below.stream()
                .map(row -> row.cell(column.index()))
                .filter(each -> !each.isEmpty())
                .toList();
        long goods = cells.stream()
                .filter(each -> !Catalogue.standard().readings(each).isEmpty()
                        || !Catalogue.standard().tagged(each).isEmpty())
                .count();
        return column.field().equals("buyerKind")
                && KINDS.contains(Heading.plain(column.heading()))
                && cells.stream().allMatch(each -> KindWords.buyer(each).isEmpty())
                && goods > 0
                && goods * 2 >= cells.size();
    }

    private static ReadSheet.Column judged(ReadSheet.Column column, String before, List<Tab.Row> below) {
        List<String> cells = below.stream()
                .map(row -> row.cell(column.index()))
                .filter(each -> !each.isEmpty())
                .toList();
        long units =
                cells.stream().filter(each -> !Heading.unit(each).isEmpty()).count();
        boolean isUnit = cells.isEmpty() ? AMOUNTS.contains(before) : units * 2 >= cells.size();
        return column.withField(isUnit ? "unit" : "party");
    }

    /** Returns how many fields have a column. */
    private long known() {
        return columns.stream()
                .map(ReadSheet.Column::field)
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
    }

    private static boolean units(Tab.Row row) {
        List<String> texts =
                row.cells().stream().filter(each -> !each.isEmpty()).toList();
        return !texts.isEmpty()
                && texts.stream().filter(each -> !Heading.unit(each).isEmpty()).count() * 2 >= texts.size();
    }

    private static HeadingRows of(Dictionary words, Tab.Row top, Tab.Row sub) {
        List<ReadSheet.Column> columns = new ArrayList<>();
        String above = "";
        int width = Math.max(top.cells().size(), sub.cells().size());
        for (int i = 0; i < width; i++) {
            String below = sub.cell(i);
            above = top.cell(i).isEmpty() && !below.isEmpty() ? above : top.cell(i);
            if (!above.isEmpty() || !below.isEmpty()) {
                columns.add(column(words, i, above, below));
            }
        }
        boolean isDouble = !sub.cells().isEmpty();
        return new HeadingRows(
                isDouble ? sub.number() : top.number(),
                columns,
                Stream.of(top.cells(), sub.cells())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static ReadSheet.Column column(Dictionary words, int index, String above, String below) {
        String text = above.isEmpty() || below.isEmpty() ? above + below : above + " " + below;
        if (above.equals(below)) {
            return column(words, index, above, "");
        }
        if (above.isEmpty() || below.isEmpty()) {
            return named(words, index, text, text).orElse(new ReadSheet.Column(index, text, "", ""));
        }
        String unit = Heading.unit(below);
        return named(words, index, text, above + below)
                .or(() -> named(words, index, text, above).flatMap(found -> unit(words, found, below)))
                .or(() -> named(words, index, text, above)
                        .filter(found -> !unit.isEmpty())
                        .map(found -> new ReadSheet.Column(index, text, found.field(), unit)))
                .or(() -> named(words, index, text, above).flatMap(found -> edge(found, below)))
                .or(() -> named(words, index, text, below))
                .orElse(new ReadSheet.Column(index, text, "", ""));
    }

    /**
     * Returns a column 单位 that is below the heading of an amount or a price, as the column of its unit; empty for other
     * columns.
     */
    private static Optional<ReadSheet.Column> unit(Dictionary words, ReadSheet.Column amount, String below) {
        String plain = Heading.plain(below);
        boolean isUnit = plain.equals(UNIT_OR_PARTY)
                || words.field(plain).filter(UNIT_FIELDS::contains).isPresent();
        String field = PRICES.contains(amount.field()) ? "priceUnit" : "unit";
        return isUnit && AMOUNTS.contains(amount.field()) ? Optional.of(amount.withField(field)) : Optional.empty();
    }

    /** Returns the column of one end of a range, if the two ends have sub-headings of their own; empty otherwise. */
    private static Optional<ReadSheet.Column> edge(ReadSheet.Column range, String below) {
        Heading.Form sub = Heading.of(below).forms().get(1);
        Function<Map<String, String>, Optional<ReadSheet.Column>> as = fields -> Optional.ofNullable(
                        fields.get(range.field()))
                .map(field -> new ReadSheet.Column(
                        range.index(), range.heading(), field, sub.unit().isEmpty() ? range.unit() : sub.unit()));
        return BEGIN_WORDS.contains(sub.name())
                ? as.apply(BEGINS)
                : END_WORDS.contains(sub.name()) ? as.apply(ENDS) : Optional.empty();
    }

    private static Optional<ReadSheet.Column> named(Dictionary words, int index, String text, String heading) {
        return Heading.of(heading).forms().stream()
                .flatMap(
                        form -> words
                                .field(form.name())
                                .map(field -> new ReadSheet.Column(index, text, field, form.unit()))
                                .stream())
                .findFirst()
                .or(() -> words.fieldOfAll(heading)
                        .map(field -> new ReadSheet.Column(
                                index,
                                text,
                                field,
                                Heading.of(heading).forms().get(0).unit())));
    }

    private static List<ReadSheet.Column> withPriceUnit(List<ReadSheet.Column> columns) {
        List<ReadSheet.Column> told = new ArrayList<>();
        String before = "";
        boolean areTwo =
                columns.stream().filter(each -> each.field().equals("unit")).count() > 1;
        for (ReadSheet.Column each : columns) {
            boolean isOfPrice = areTwo && each.field().equals("unit") && PRICES.contains(before);
            told.add(isOfPrice ? each.withField("priceUnit") : each);
            before = each.field();
        }
        return told;
    }
}
