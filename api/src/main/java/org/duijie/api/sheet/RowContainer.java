package org.duijie.api.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;

/** Moves what a row says about its container to the columns for containers, before the amounts are read. */
final class RowContainer {
    private static final List<String> AMOUNTS = List.of("stock", "demand", "ask", "bid");
    private static final String WORD = "(?:" + String.join("|", CellContainer.CHINESE) + ")";
    /** An amount with the content of its container in brackets: 20箱（每箱360枚）. */
    private static final Pattern WITH_HOLDS =
            Pattern.compile("(.*[0-9一二两三四五六七八九十百千万半]\\s*" + WORD + ")\\s*\\((?:每|一|1)" + WORD + "装?(.+?)\\)");

    private static final Pattern YUAN = Pattern.compile("(?<=[0-9])\\s*[元块]$|^[¥￥]\\s*");

    private RowContainer() {}

    /**
     * Returns the cells, with the container that the row names in place of a different one in the heading of an amount
     * or price. Adds a warning for each such place.
     */
    static SheetCells brought(SheetCells cells, List<Complaint> complaints) {
        Map<String, SheetCell> all = new HashMap<>(cells.cells());
        String own = CellContainer.nameIn(cells.normal(CellContainer.COLUMN));
        for (String field : AMOUNTS) {
            SheetCell cell = all.get(field);
            if (cell == null) {
                continue;
            }
            String unit = cell.column().unit();
            String counted = unit.substring(unit.indexOf('/') + 1);
            boolean isOther = !own.isEmpty() && CellContainer.CHINESE.contains(counted) && !counted.equals(own);
            if (isOther && UnitJoin.isBare(YUAN.matcher(cells.normal(field)).replaceFirst(""))) {
                String instead = unit.substring(0, unit.length() - counted.length()) + own;
                all.put(field, new SheetCell(cell.column().withUnit(instead), cell.text()));
                complaints.add(Refusals.at(
                        SheetFault.CONTAINER_OF_ROW,
                        "/" + field,
                        cell.text(),
                        cell.column().heading(),
                        own));
            }
            Matcher holds = WITH_HOLDS.matcher(cells.normal(field));
            if (holds.matches() && !cells.has(CellContainer.HOLDS)) {
                all.put(field, new SheetCell(cell.column(), holds.group(1)));
                all.put(
                        CellContainer.HOLDS,
                        new SheetCell(
                                cell.column().withField(CellContainer.HOLDS).withUnit(""), holds.group(2)));
            }
        }
        return new SheetCells(cells.row(), all);
    }
}
