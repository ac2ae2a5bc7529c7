package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.PatchBody;

/**
 * A change of a document in a request: a merge patch.
 *
 * @param fields the fields to change
 */
record DocumentPatch(ObjectNode fields) {
    /** A document after a change. */
    record Changed(ObjectNode fields) {
        /** Returns the body to read. */
        byte[] body() {
            return Body.bytes(fields);
        }

        /** Returns what is stored. */
        String entered() {
            return CanonicalJson.of(fields);
        }
    }

    /**
     * Reads a patch.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static DocumentPatch read(byte[] json, DocumentForm form) {
        return new DocumentPatch(Refused.orRefused(PatchBody.read(json, form.shape())));
    }

    /** Returns the document after the change. Its content is not checked yet. */
    Changed appliedTo(DocumentRow before) {
        return new Changed(Body.merged(Body.tree(before.entered()), fields));
    }
}
