package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.quantity.Reason;

/** Finds the place of a row: the place in the row, or else that of its owner. */
final class RowPlace {
    private static final String AT = "at";

    private RowPlace() {}

    /**
     * Puts the owner's place into {@code body} if the row has no place. Returns all complaints about the row, with
     * those about its place.
     */
    static List<Complaint> fill(ObjectNode body, Optional<Owner> owner, SheetEntry entry) {
        if (body.has(AT)) {
            return entry.complaints();
        }
        Optional<JsonNode> own =
                owner.map(each -> Body.tree(each.row().entered()).get(AT));
        List<Complaint> complaints = new ArrayList<>(entry.complaints());
        if (own.isPresent()) {
            body.set(AT, own.get());
            boolean isUnread = complaints.stream().anyMatch(RowPlace::isNeeded);
            complaints.replaceAll(RowPlace::unread);
            if (!isUnread) {
                complaints.add(Refusals.at(SheetFault.PLACE_OF_PARTY, "/at", ""));
            }
        } else if (complaints.stream().noneMatch(Complaint::isError)) {
            complaints.add(Refusals.at(SheetFault.PLACE_NEEDED, "/at", ""));
        }
        return complaints;
    }

    /**
     * Converts the error that a text names no known place to a warning, for a row that gets its place from elsewhere.
     * Returns other complaints unchanged.
     */
    static Complaint unread(Complaint each) {
        return isNeeded(each) ? Refusals.at(SheetFault.PLACE_UNREAD, "/at", each.value()) : each;
    }

    private static boolean isNeeded(Complaint each) {
        return each.code().equals(SheetFault.PLACE_NEEDED.name());
    }

    /**
     * Returns {@code complaints} without those about fields for which {@code before} or {@link #fill} has already
     * reported an error.
     */
    static List<Complaint> without(List<Complaint> complaints, ObjectNode body, List<Complaint> before) {
        return complaints.stream()
                .map(RowPlace::ofSheet)
                .filter(each -> body.has(AT) || !each.pointer().equals("/at"))
                .filter(each -> before.stream().noneMatch(other -> other.isError() && isUnder(each, other)))
                .toList();
    }

    /**
     * Replaces a complaint about a missing field by one that names the column to add. Returns other complaints
     * unchanged.
     */
    private static Complaint ofSheet(Complaint each) {
        if (each.code().equals(Fault.MISSING_FIELD.name()) && each.pointer().equals("/unitWeight")) {
            return Refusals.at(
                    SheetFault.UNIT_WEIGHT_NEEDED,
                    each.pointer(),
                    each.value(),
                    each.details().get(1));
        }
        return each.code().equals(Reason.NO_CONTAINER.name())
                ? Refusals.at(
                        SheetFault.CONTAINER_NEEDED,
                        each.pointer(),
                        each.value(),
                        each.details().toArray(String[]::new))
                : each;
    }

    private static boolean isUnder(Complaint each, Complaint other) {
        return each.pointer().equals(other.pointer()) || each.pointer().startsWith(other.pointer() + "/");
    }
}
