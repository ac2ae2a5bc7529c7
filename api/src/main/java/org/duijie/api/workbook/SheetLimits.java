package org.duijie.api.workbook;

/** The limits of a sheet. They are fixed, and apply to every way of sending a sheet. */
public final class SheetLimits {
    /** The maximum size of a file in bytes. */
    public static final int BYTES = 20_000_000;
    /** The maximum size of all parts of an XLSX file in bytes, unpacked. */
    static final long UNPACKED_BYTES = 200_000_000;
    /** The maximum number of parts of an XLSX file. */
    static final int PARTS = 1_000;
    /** The maximum number of sheets of an XLSX file. */
    static final int TABS = 255;
    /** The maximum number of rows, with headings, blank rows and totals. */
    public static final int ROWS = 100_000;
    /** The maximum number of columns. */
    public static final int COLUMNS = 200;
    /** The maximum length of a cell's text in characters. Excel has the same limit. */
    static final int CELL = 32_767;
    /** The maximum number of columns in the file format; the last one is XFD. */
    static final int FORMAT_COLUMNS = 16_384;
    /** The maximum number of merged ranges whose text is repeated in each of their rows. */
    static final int MERGES = 100_000;
    /** The maximum length of an XML tag with the text after it, in characters. A comment has the same maximum. */
    static final int MARKUP = 1_000_000;
    /** The maximum number of shared texts, to which cells refer. */
    static final int STRINGS = 4_000_000;
    /** The maximum size of all shared texts together in bytes. */
    static final int STRING_BYTES = 64_000_000;
    /** The maximum number of formats of cells; Excel allows 64,000. */
    static final int FORMATS = 65_536;
    /** The maximum length of a number format in characters. Excel has the same limit. */
    static final int FORMAT = 255;
    /** The maximum length of a number in the file, in characters. Excel writes at most 17 digits. */
    static final int NUMBER = 40;

    private SheetLimits() {}
}
