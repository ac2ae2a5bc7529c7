package org.duijie.api.workbook;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;

/** The faults of a sheet, its columns and its rows, apart from the values of fields. */
public enum SheetFault implements Complaint.Code {
    /** The sheet is in the old format .xls, or is protected by a password. */
    SHEET_OLD_FORMAT,
    /** The file is neither XLSX nor text in UTF-8, UTF-16 or GB18030. */
    SHEET_NOT_TEXT,
    /** The sheet cannot be read: the file is damaged, at or after row {0}; 0 if no row was reached. */
    SHEET_DAMAGED,
    /** The file has more than {0} parts. */
    SHEET_PARTS,
    /** The file has more than {0} MB when unpacked. */
    SHEET_UNPACKED,
    /** The sheet has more than {0} rows. */
    SHEET_ROWS,
    /** Row {0} has more than {1} columns. */
    SHEET_COLUMNS,
    /** The file has more than {0} sheets. */
    SHEET_TABS,
    /** A cell of row {0} has more than {1} characters. */
    SHEET_CELL,
    /** The file takes more than {0} seconds to read. */
    SHEET_SLOW,
    /** The first line declares a sign that cannot separate cells. */
    SHEET_SEPARATOR,
    /** No sheet of the file has this name; it has the sheets {0}. */
    SHEET_UNKNOWN,
    /** None of the first {0} rows has headings; at least {1} are needed. */
    NO_HEADINGS,
    /** The columns {0} are missing; the sheet has the headings {1}. */
    COLUMNS_MISSING,
    /** The sheet has the columns of the kind {0}, but was sent as {1}. */
    KIND_LIKELY,
    /** Column {0} has the same meaning. */
    COLUMN_TWICE,
    /** There are headings, but no rows below them. */
    NO_ROWS,
    /** Row {0} has the same key. */
    ROW_TWICE,
    /** The row names another party than the user's own. */
    PARTY_NOT_OWN,
    /** The row names no party. In a sheet of a liaison, each row must name one. */
    PARTY_NEEDED,
    /** The buyer is not known, and the row does not say its kind. */
    BUYER_KIND_NEEDED,
    /** The word means no kind of buyer. The words {0} are understood. */
    BUYER_KIND_UNKNOWN,
    /** The word means no kind of party. 合作社 and the kinds of buyers {0} are understood. */
    PARTY_KIND_UNKNOWN,
    /** The row gives a first day, but no last one. */
    LAST_DAY_NEEDED,
    /** The range of weights of a head has only one end, but stock needs both. */
    UNIT_WEIGHT_OPEN,
    /** The row may be a correction of the entry {0}, whose terms are {1}, or a new entry. */
    ROW_ALIKE,
    /** The amount has no unit: not in its cell, its heading {0} or a column of units. */
    UNIT_NEEDED,
    /** The cell says that no stock is left. */
    STOCK_NONE,
    /** Neither the cell, nor its heading {0}, nor a column of units says for which unit the price is. */
    PRICE_UNIT_NEEDED,
    /** The price is to be negotiated. */
    PRICE_NEEDED,
    /** The text does not name a definite day. */
    DAY_VAGUE,
    /** The cell names several products. */
    SEVERAL_PRODUCTS,
    /** The stock is counted in heads, so the weight of a head is needed. */
    UNIT_WEIGHT_NEEDED,
    /** The unit is the container {0}, but the row does not give the content of one, such as {1}. */
    CONTAINER_NEEDED,
    /** Neither the row nor the party has a place; {0} is not a known county. */
    PLACE_NEEDED,
    /** The text may mean any of the places {0}. */
    PLACE_AMBIGUOUS,
    /** The entry of this row has deals or has ended; it cannot be changed by a sheet. */
    ROW_FIXED,
    /**
     * The row was read as a correction of the entry {0}, whose terms are {1}. {2} is the code of the terms that differ.
     */
    ROW_MATCHED(Severity.WARNING),
    /** The row is about the same goods as the entry {0}, whose terms are {1}, but was read as a new entry. */
    ROW_OTHER(Severity.WARNING),
    /** Row {0} of the sheet has the same content. */
    ROW_REPEATED(Severity.WARNING),
    /** The number was counted in the container {1} of the row, not in that of the heading {0}. */
    CONTAINER_OF_ROW(Severity.WARNING),
    /** The number was read as the day {0}; it may have been {1}. */
    DAY_DECIMAL(Severity.WARNING),
    /** The text names the county {0}; its seat was used as the place. */
    PLACE_OF_COUNTY(Severity.WARNING),
    /** The text names no known place, and was not used. */
    PLACE_UNREAD(Severity.WARNING),
    /** The name was read as the product {0}. */
    PRODUCT_READ(Severity.WARNING),
    /** The note has words that belong in the column {0} (Chinese) or {1} (English), which the row leaves empty. */
    NOTE_NOT_READ(Severity.WARNING),
    /** The note says that a part of the stock is sold or promised. */
    NOTE_STOCK_TAKEN(Severity.WARNING),
    /** The place was taken from the party. */
    PLACE_OF_PARTY(Severity.WARNING),
    /** The heading of column {0} is not known, but may mean {1} (Chinese) or {2} (English); the column was not read. */
    COLUMN_LIKE(Severity.WARNING),
    /** The heading of column {0} is not known; the column was not read. */
    COLUMN_UNKNOWN(Severity.WARNING),
    /** The columns {0} are hidden; they were not read. */
    COLUMNS_HIDDEN(Severity.WARNING),
    /** {0} rows are hidden; they were not read. */
    ROWS_HIDDEN(Severity.WARNING),
    /** The file has other sheets with content, {0}; they were not read. */
    OTHER_SHEETS(Severity.WARNING);

    private final Severity severity;

    SheetFault() {
        this(Severity.ERROR);
    }

    SheetFault(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
