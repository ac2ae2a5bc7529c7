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
    /**
     * A document after a change.
     *
     * @param body the body to read
     * @param entered what is stored
     */
    record Changed(byte[] body, String entered) {}

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
        ObjectNode merged = Body.merged(Body.tree(before.entered()), fields);
        return new Changed(Body.bytes(merged), CanonicalJson.of(merged));
    }
}
