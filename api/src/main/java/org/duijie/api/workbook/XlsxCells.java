package org.duijie.api.workbook;

import java.io.IOException;

/** Reads the cells of an XLSX sheet as a person would read them. */
final class XlsxCells {
    private final Shared strings;
    private final XlsxStyles styles;
    private final boolean isDate1904;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    /** Returns the shared texts, which may have to be read first. */
    interface Shared {
        XlsxStrings get() throws IOException;
    }

    XlsxCells(Shared strings, XlsxStyles styles, boolean isDate1904) {
        this.strings = strings;
        this.styles = styles;
        this.isDate1904 = isDate1904;
    }

    /**
     * Returns the text of the cell that begins here, and moves to the end of the cell. A number in the format of a date
     * becomes a day such as {@code 2026-12-19}. A formula gives its stored result, or its own text if no result is
     * stored.
     *
     * @param row the number of the row, for complaints
     * @throws SheetException when the text is longer than the maximum of a cell
     */
    String read(XlsxText xml, int row) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean isFormula = values(xml);
        if (value.length() > SheetLimits.CELL || formula.length() > SheetLimits.CELL) {
            throw tooLong(row);
        }
        if (isFormula && value.length() == 0) {
            return "=" + CellText.of(formula.toString());
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : CellText.of(shared(raw, row));
            case "", "n" -> raw.isEmpty() ? "" : CellText.number(raw, styles.isDay(style), isDate1904);
            case "str" ->
                isFormula && CellText.isNumber(raw)
                        ? CellText.number(raw, styles.isDay(style), isDate1904)
                        : CellText.of(raw);
            default -> CellText.of(raw);
        };
    }

    /** Returns the refusal of a cell that is too long. */
    static SheetException tooLong(int row) {
        return new SheetException(SheetFault.SHEET_CELL, "", Integer.toString(row), Integer.toString(SheetLimits.CELL));
    }

    private String shared(String number, int row) throws IOException {
        String text = strings.get().get(number);
        if (text.length() > SheetLimits.CELL) {
            throw tooLong(row);
        }
        return text;
    }

    /** Reads the elements in a cell; returns whether one of them is a formula. */
    private boolean values(XlsxText xml) throws IOException {
        value.setLength(0);
        formula.setLength(0);
        boolean isFormula = false;
        int depth = xml.depth();
        XlsxText.Event event = xml.next();
        while (event != XlsxText.Event.DONE && xml.depth() >= depth) {
            if (event == XlsxText.Event.START) {
                if (xml.is("v")) {
                    xml.text(value, SheetLimits.CELL);
                } else if (xml.is("is")) {
                    XlsxStrings.item(xml, value);
                } else if (xml.is("f")) {
                    isFormula = true;
                    xml.text(formula, SheetLimits.CELL);
                }
            }
            event = xml.next();
        }
        return isFormula;
    }
}
