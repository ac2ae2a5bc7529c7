package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.api.json.Complaint;

/** Writes complaints to response bodies. */
final class FieldErrors {
    private FieldErrors() {}

    /** Adds {@code complaints} to {@code json} as the list {@code name}; nothing if there are none. */
    static void add(ObjectNode json, String name, List<Complaint> complaints, Locale language) {
        if (!complaints.isEmpty()) {
            addTo(json.putArray(name), complaints, language);
        }
    }

    static void addTo(ArrayNode errors, List<Complaint> complaints, Locale language) {
        complaints.forEach(complaint -> add(errors.addObject(), complaint, language));
    }

    private static void add(ObjectNode error, Complaint complaint, Locale language) {
        error.put("pointer", complaint.pointer());
        error.put("code", complaint.code());
        error.put("severity", complaint.isError() ? "error" : "warning");
        error.put("detail", complaint.text(language));
    }
}
