package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.offering.Offerings;
import org.duijie.api.workbook.SheetFault;

/** Compares rows with the entries that they were entered as earlier, and changes the entries if the mode says so. */
record RowChange<R extends OfferingRow<R>>(Principal principal, Offerings<R, ?> offerings) {
    private static final String WEIGHED_ON = "weighedOn";
    private static final String NUMBER = "number";

    /**
     * Decides on a row that has an entry. Ignores errors in fields that the row does not change. For example, a day
     * that was in the future when it was entered may be in the past now.
     */
    Judged judged(Transaction transaction, RowDraft<Entry<R>> draft, R row, Mode mode, List<Complaint> warnings) {
        ObjectNode patch = patch(draft, row);
        List<Complaint> wrong = draft.complaints().stream()
                .filter(each -> each.isError() && isChanged(each, patch))
                .toList();
        if (!wrong.isEmpty()) {
            return Judged.refused(draft.entry(), draft.party(), draft.complaints());
        }
        List<Complaint> told = Stream.concat(
                        draft.complaints().stream().filter(each -> !each.isError()), warnings.stream())
                .toList();
        Judged same = new Judged(
                draft.entry().row(),
                RowOutcome.SAME,
                draft.party(),
                Optional.of(row.id()),
                patch.isEmpty() ? Optional.empty() : Optional.of(patch),
                Judged.told(draft.entry(), told));
        if (patch.isEmpty()) {
            return same;
        }
        try {
            if (mode == Mode.UPDATE) {
                offerings.change(principal, row.id(), row.version(), Body.bytes(patch));
            } else if (mode.isUpdate() || draft.isWrong()) {
                offerings.checkChange(transaction, principal, row.id(), row.version(), Body.bytes(patch));
            }
            return same.as(mode.isUpdate() ? RowOutcome.CHANGED : RowOutcome.OFFERED, draft.entry(), List.of());
        } catch (Refused refused) {
            return Judged.refused(draft.entry(), draft.party(), why(refused));
        }
    }

    private ObjectNode patch(RowDraft<Entry<R>> draft, R row) {
        ObjectNode after = draft.made()
                .map(made -> Body.tree(made.row().entered()))
                .orElseGet(() -> offerings.plainEntry().of(draft.body()));
        ObjectNode patch = Difference.of(
                offerings.plainEntry().of(Body.tree(row.entered())),
                after,
                draft.entry().cleared());
        if (!draft.body().has(WEIGHED_ON)) {
            patch.remove(WEIGHED_ON);
        }
        return patch;
    }

    private static boolean isChanged(Complaint complaint, ObjectNode patch) {
        String[] steps = complaint.pointer().split("/", -1);
        return steps.length < 2 || steps[1].equals(NUMBER) || patch.has(steps[1]);
    }

    /** Returns the complaints of a refusal. */
    static List<Complaint> why(Refused refused) {
        return Stream.concat(refused.complaints().stream(), Stream.of(Refusals.at(SheetFault.ROW_FIXED, "", "")))
                .limit(Math.max(1, refused.complaints().size()))
                .toList();
    }
}
