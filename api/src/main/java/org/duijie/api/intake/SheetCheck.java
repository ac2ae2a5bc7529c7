package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.api.file.Products;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.party.Parties;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.duijie.core.market.BuyerKind;

/**
 * Checks a sheet without a bureau: reads each row and finds its errors. Does not know a bureau's parties, entries,
 * products and places. Stores nothing.
 */
public final class SheetCheck {
    private static final String UNUSED = "unused";

    private final SheetKind kind;
    private final LocalDate today;

    /**
     * A row that was read.
     *
     * @param row its number in the sheet
     * @param party the name of its owner; empty when the row gives none
     * @param body the JSON of a single entry
     * @param told errors and warnings
     */
    public record Row(int row, String party, ObjectNode body, List<SheetEntry.CellComplaint> told) {
        /** Returns whether a run would refuse the row. */
        public boolean isRefused() {
            return told.stream().anyMatch(each -> each.complaint().isError());
        }
    }

    public SheetCheck(SheetKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
    }

    /**
     * Passes on all rows in order.
     *
     * @param tab the name of the sheet in the file; empty for the first with headings
     * @return the warnings about the sheet as a whole
     * @throws SheetException when the sheet cannot be read
     */
    public List<Complaint> each(byte[] file, Optional<String> tab, Consumer<Row> take) {
        ReadSheet table = ReadSheet.open(file, kind, tab, false, ReadingTime.usual());
        List<Complaint> warnings = new ArrayList<>(table.warnings());
        ReadSheet.hidden(table.each(entry -> {
                    take.accept(row(entry));
                    return true;
                }))
                .ifPresent(warnings::add);
        return warnings;
    }

    /** Reads a row. Does not refuse a row without a place, because it may get the place of its party. */
    private Row row(SheetEntry entry) {
        List<Complaint> complaints = new ArrayList<>(entry.complaints());
        complaints.replaceAll(RowPlace::unread);
        complaints.addAll(
                RowPlace.without(read(Body.bytes(entry.body())).complaints(), entry.body(), entry.complaints()));
        return new Row(entry.row(), entry.party(), entry.body(), Judged.told(entry, complaints));
    }

    private Decoded<?> read(byte[] body) {
        LikelyDays days = LikelyDays.on(today);
        return switch (kind) {
            case LISTINGS -> ListingBody.read(body, UNUSED, UNUSED, days, Products.STANDARD);
            case INTENTS -> IntentBody.read(body, UNUSED, UNUSED, BuyerKind.OTHER, days, Products.STANDARD);
            case PARTIES -> Parties.checked(body);
        };
    }
}
