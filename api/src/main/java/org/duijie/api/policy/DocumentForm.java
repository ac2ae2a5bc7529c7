package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Shape;

/** How documents of one kind are read and written. */
interface DocumentForm {
    /** Returns the fields of a document. */
    Shape shape();

    /**
     * Reads a whole document, and returns the warnings about it.
     *
     * @throws Refused with all errors in it
     */
    List<Complaint> read(byte[] entered);

    /** Returns all fields of a row; by default those that were entered, with the version and the time of the change. */
    default ObjectNode json(DocumentRow row) {
        return Body.tree(row.entered()).put("version", row.version()).put("changedAt", row.changedAt());
    }
}
