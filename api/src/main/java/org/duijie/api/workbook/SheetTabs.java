package org.duijie.api.workbook;

import java.util.List;
import org.duijie.api.json.Fault;

/** The visible sheets of a file. */
public interface SheetTabs {
    /** The first bytes of ZIP files. */
    String ZIP = "PK\u0003\u0004";
    /** The first bytes of Excel's old files, and of encrypted ones. */
    String OLE = "\u00D0\u00CF\u0011\u00E0";

    /** Returns the visible sheets, in their order. */
    List<SheetTab> tabs();

    /**
     * Opens a file. Its first bytes decide whether it is XLSX or CSV.
     *
     * @param time how long it may be read, in all passes together
     * @throws SheetException when it is neither, is too large, or is damaged
     */
    static SheetTabs open(byte[] file, ReadingTime time) {
        if (file.length == 0) {
            throw new SheetException(Fault.EMPTY_FILE, "");
        }
        if (file.length > SheetLimits.BYTES) {
            throw new SheetException(Fault.FILE_TOO_LARGE, "", Integer.toString(SheetLimits.BYTES));
        }
        if (begins(file, OLE)) {
            throw new SheetException(SheetFault.SHEET_OLD_FORMAT, "");
        }
        return begins(file, ZIP) ? XlsxTabs.open(file, time) : CsvTab.of(CsvText.of(file), time);
    }

    private static boolean begins(byte[] file, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
