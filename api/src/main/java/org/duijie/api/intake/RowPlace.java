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

/** The place of a row: its own, or else that of its owner. */
final class RowPlace {
    private static final String AT = "at";

    private RowPlace() {}

    /** Puts the owner's place into {@code body} if it has none; returns the complaints about the place. */
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

    /** Returns a refusal of a text that names no known place as a warning, for a row that has another place. */
    static Complaint unread(Complaint each) {
        return isNeeded(each) ? Refusals.at(SheetFault.PLACE_UNREAD, "/at", each.value()) : each;
    }

    private static boolean isNeeded(Complaint each) {
        return each.code().equals(SheetFault.PLACE_NEEDED.name());
    }

    /**
     * Returns {@code complaints} without those about fields of which {@code before} or {@link #fill} has said already
     * what is wrong.
     */
    static List<Complaint> without(List<Complaint> complaints, ObjectNode body, List<Complaint> before) {
        return complaints.stream()
                .map(RowPlace::ofSheet)
                .filter(each -> body.has(AT) || !each.pointer().equals("/at"))
                .filter(each -> before.stream().noneMatch(other -> other.isError() && isUnder(each, other)))
                .toList();
    }

    /** Returns a complaint in the words of sheets, with the columns that are missing. */
    private static Complaint ofSheet(Complaint each) {
        if (each.code().equals(Fault.MISSING_FIELD.name()) && each.pointer().equals("/unitWeight")) {
            return Refusals.at(SheetFault.UNIT_WEIGHT_NEEDED, each.pointer(), each.value());
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
