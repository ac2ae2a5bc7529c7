package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Complaint;
import org.duijie.api.sheet.SheetEntry;

/**
 * A row that has been read, but not yet compared with the entries of the bureau.
 *
 * @param body the JSON to enter
 * @param made the entry that the row would become; empty when the row is wrong
 * @param key the key that identifies the same row in a later sheet; empty when the row is wrong
 * @param <E> the type of entry
 */
record RowDraft<E>(
        SheetEntry entry,
        Optional<Owner> owner,
        ObjectNode body,
        Optional<E> made,
        String key,
        List<Complaint> complaints) {
    boolean isWrong() {
        return made.isEmpty() || complaints.stream().anyMatch(Complaint::isError);
    }

    String party() {
        return owner.map(each -> each.row().name()).orElse(entry.party());
    }
}
