package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.PatchBody;

/**
 * A change of a user in a request: a merge patch.
 *
 * @param fields the fields to change
 */
record UserPatch(ObjectNode fields) {
    /**
     * Reads a patch.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static UserPatch read(byte[] json) {
        return new UserPatch(Refused.orRefused(PatchBody.read(json, UserBody.CHANGED)));
    }

    /**
     * Returns the user's data after the change.
     *
     * @throws Refused with all errors in the result
     */
    UserBody appliedTo(UserRow user) {
        return Refused.orRefused(UserBody.readChanged(Body.bytes(Body.merged(UserJson.changeable(user), fields))));
    }
}
