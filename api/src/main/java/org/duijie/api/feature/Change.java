package org.duijie.api.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;

/**
 * A change to record in the audit.
 *
 * @param action what was done, such as {@code listing.created}
 * @param subject the id of the entry that changed
 * @param owner the party that the entry belongs to; a user of another party acts on behalf of the owner
 * @param before the state before the change; JSON null if it did not exist
 * @param after the state after the change
 * @param loads the numbers of the loads of a deal that the change is about
 */
public record Change(
        String action,
        String subject,
        long version,
        String owner,
        JsonNode before,
        JsonNode after,
        Optional<String> reason,
        List<Integer> loads) {
    public Change {
        loads = List.copyOf(loads);
    }

    /** Makes a change that is not about loads of a deal. */
    public Change(
            String action,
            String subject,
            long version,
            String owner,
            JsonNode before,
            JsonNode after,
            Optional<String> reason) {
        this(action, subject, version, owner, before, after, reason, List.of());
    }

    public static Change created(String action, String subject, String owner, JsonNode after) {
        return new Change(action, subject, 1, owner, NullNode.getInstance(), after, Optional.empty());
    }

    /** Makes a change of an entry that exists, without a reason. */
    public static Change updated(
            String action, String subject, long version, String owner, JsonNode before, JsonNode after) {
        return new Change(action, subject, version, owner, before, after, Optional.empty());
    }

    /** Returns the owner if {@code principal} acts on its behalf; empty when the principal belongs to the owner. */
    public Optional<String> onBehalfOf(Principal principal) {
        return owner.equals(principal.party()) ? Optional.empty() : Optional.of(owner);
    }
}
