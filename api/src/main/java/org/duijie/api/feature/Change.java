package org.duijie.api.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/**
 * A change of one thing, to be recorded.
 *
 * @param action what was done, like {@code listing.created}
 * @param subject the thing's id
 * @param owner the party whose thing it is; when someone else acts, it is on its behalf
 * @param before how it stood; null in JSON when it was not there
 * @param after how it stands
 */
public record Change(
        String action,
        String subject,
        long version,
        String owner,
        JsonNode before,
        JsonNode after,
        Optional<String> reason) {

    public static Change created(String action, String subject, String owner, JsonNode after) {
        return new Change(action, subject, 1, owner, NullNode.getInstance(), after, Optional.empty());
    }

    /** The party that {@code principal} spoke for, when it is not its own. */
    public Optional<String> onBehalfOf(Principal principal) {
        return owner.equals(principal.party()) ? Optional.empty() : Optional.of(owner);
    }
}
