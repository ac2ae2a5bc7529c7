package org.duijie.api.sheet;

import static org.duijie.api.sheet.Made.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.workbook.ReadingTime;

/** The rows of a sheet as short texts: the number of the row, its party, and its body without quotation marks. */
final class RowTexts {
    private RowTexts() {}

    static List<String> listings(byte[] file) {
        return rows(file, SheetKind.LISTINGS, true);
    }

    static List<String> own(byte[] file) {
        return rows(file, SheetKind.LISTINGS, false);
    }

    static List<String> intents(byte[] file) {
        return rows(file, SheetKind.INTENTS, true);
    }

    static List<String> rows(byte[] file, SheetKind kind, boolean needsParty) {
        return read(ReadSheet.open(file, kind, Optional.empty(), needsParty, ReadingTime.usual()));
    }

    static List<String> read(ReadSheet table) {
        List<SheetEntry> entries = new ArrayList<>();
        table.each(entries::add);
        return entries.stream()
                .map(each -> each.row() + " " + each.party()
                        + each.buyerKind().map(kind -> " " + kind.word()).orElse("") + " "
                        + each.body().toString().replace("\"", ""))
                .collect(Collectors.toList());
    }

    /** The rows of a CSV file of these lines. */
    static List<SheetEntry> entries(SheetKind kind, String... lines) {
        List<SheetEntry> entries = new ArrayList<>();
        open(kind, lines).each(entries::add);
        return entries;
    }

    /** A CSV file of these lines, open. */
    static ReadSheet open(SheetKind kind, String... lines) {
        return ReadSheet.open(csv("UTF-8", lines), kind, Optional.empty(), true, ReadingTime.endless());
    }

    /** The codes of what is said about rows, but for their places. */
    static List<String> codes(List<SheetEntry> entries) {
        return entries.stream()
                .flatMap(each -> each.complaints().stream())
                .map(Complaint::code)
                .filter(code -> !code.startsWith("PLACE"))
                .toList();
    }
}
