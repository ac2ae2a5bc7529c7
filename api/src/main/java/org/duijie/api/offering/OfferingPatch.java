package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;

/**
 * A change of a listing or an intent: a merge patch.
 *
 * @param fields the fields to change
 */
public record OfferingPatch(ObjectNode fields) {
    /**
     * An offering after a change.
     *
     * @param entered what was entered, with the change
     * @param isDealtOtherwise whether the change alters the unit in which deals have taken quantities
     */
    record Changed(ObjectNode entered, boolean isDealtOtherwise) {
        /** Returns the body to read. */
        byte[] body() {
            return Body.bytes(entered);
        }
    }

    /**
     * Reads a patch.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static OfferingPatch read(byte[] body, Shape shape) {
        return new OfferingPatch(Refused.orRefused(PatchBody.read(body, shape)));
    }

    /** Returns the offering after the change. Its content is not checked yet. */
    <R extends OfferingRow<R>> Changed appliedTo(R before, OfferingForm<R, ?> form) {
        ObjectNode merged = form.merged(before, fields);
        return new Changed(merged, form.isDealtOtherwise(Body.tree(before.entered()), merged));
    }

    /** Returns a check of the days that this patch changes. */
    LikelyDays of(LikelyDays days) {
        return days.of(fields);
    }
}
