package org.duijie.api.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/**
 * The fields of one part in a request: its days, its amount and its minimum.
 *
 * @param at the place of the part in the request
 * @param dayField {@code day} if this field gives the only day of the part; empty when {@code from} and {@code to} give
 *     its days
 * @param number the number of the part to change; empty to find the part by its days
 * @param fields the fields as they were written, with {@code from} and {@code to} instead of {@code day}
 */
record PartTerms(String at, String dayField, Optional<JsonNode> number, ObjectNode fields) {
    private static final String DAY = "day";

    /** Returns the parts of a list. Adds complaints about fields that exclude each other. */
    static List<PartTerms> of(Iterable<JsonNode> parts, List<Complaint> complaints) {
        List<PartTerms> all = new ArrayList<>();
        for (JsonNode part : parts) {
            String at = "/parts/" + all.size();
            ObjectNode fields = ((ObjectNode) part).deepCopy();
            Optional<JsonNode> number = Optional.ofNullable(fields.remove("part"));
            JsonNode day = fields.remove(DAY);
            if (day != null && (fields.has("from") || fields.has("to"))) {
                complaints.add(Refusals.at(Fault.NOT_BOTH, at + "/day", day.asText(), "from to"));
            }
            if (day != null) {
                fields.set("from", day);
                fields.set("to", day);
            }
            all.add(new PartTerms(at, day == null ? "" : DAY, number, fields));
        }
        return all;
    }

    /** Returns one part for each of {@code dates}, each with the amounts that {@code every} gives. */
    static List<PartTerms> of(List<LocalDate> dates, ObjectNode every) {
        return dates.stream()
                .map(date -> {
                    ObjectNode fields = every.deepCopy();
                    fields.remove(DAY);
                    fields.put("from", date.toString());
                    fields.put("to", date.toString());
                    return new PartTerms("/every", DAY, Optional.empty(), fields);
                })
                .toList();
    }

    /**
     * Converts a complaint about the listing or intent that a part became: its pointer then leads to the part in the
     * request if the field belongs to parts, or else to the common fields.
     */
    Complaint placed(Complaint complaint, CalendarKind kind) {
        String pointer = complaint.pointer();
        String field = pointer.isEmpty() ? "" : pointer.substring(1);
        if (!kind.ofParts().contains(field)) {
            return complaint.under("/entry");
        }
        boolean isDay = field.equals("from") || field.equals("to");
        return complaint.at(at + "/" + (isDay && !dayField.isEmpty() ? dayField : field));
    }
}
