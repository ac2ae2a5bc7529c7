package org.duijie.api.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/**
 * A change of a party in a request: a merge patch.
 *
 * @param fields the fields to change
 */
record PartyPatch(ObjectNode fields) {
    private static final List<String> RELIED_ON =
            List.of("kind", "name", "buyerKind", "creditCode", "creditCodeOverride", "supportedProducer");

    /**
     * Returns the party after the change, as JSON. Its content is not checked yet.
     *
     * @throws Refused when {@code principal} may not make the change
     */
    byte[] appliedTo(PartyRow before, Principal principal) {
        ObjectNode after = Body.merged(Body.tree(before.entered()), fields);
        refuseWhatOthersRelyOn(principal, before, after);
        refuseOtherKind(before, after);
        return Body.bytes(after);
    }

    /**
     * Refuses changes of name, kind and credit code by users who are not liaisons, because the rights and duties of
     * others depend on these fields.
     */
    private static void refuseWhatOthersRelyOn(Principal principal, PartyRow before, ObjectNode after) {
        if (principal.isLiaison()) {
            return;
        }
        ObjectNode entered = Body.tree(before.entered());
        for (String field : RELIED_ON) {
            JsonNode now = after.path(field);
            if (!now.equals(entered.path(field))) {
                throw Refused.because(
                        RefusalCode.FORBIDDEN, Refusals.at(Fault.LIAISON_ONLY, "/" + field, now.asText("")));
            }
        }
    }

    /**
     * Refuses a change of kind. Call this first, because the fields of the other kind would be reported as errors
     * otherwise.
     */
    private static void refuseOtherKind(PartyRow before, ObjectNode after) {
        String kind = after.path("kind").asText(before.kind().word());
        if (!kind.equals(before.kind().word())) {
            throw Refused.because(
                    Refusals.of(Fault.KIND_STAYS, "kind", kind, before.kind().word()));
        }
    }
}
