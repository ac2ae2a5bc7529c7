package org.duijie.api.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.core.market.Place;

/** Parties as answers and the audit have them. */
final class PartyJson {
    private PartyJson() {}

    /** Returns what was entered, and what the service knows. */
    public static ObjectNode write(PartyRow row) {
        ObjectNode json = Body.tree(row.entered());
        json.put("id", row.id());
        json.put("version", row.version());
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns the same for those who may not see the contacts. */
    static ObjectNode writeWithoutContacts(PartyRow row) {
        ObjectNode json = write(row);
        json.remove("contacts");
        return json;
    }

    /** Returns where a party is; empty when nobody has said. */
    public static Optional<Place> place(PartyRow row) {
        JsonNode at = Body.tree(row.entered()).path("at");
        return at.isObject()
                ? Optional.of(
                        new Place(at.get("lat").doubleValue(), at.get("lon").doubleValue()))
                : Optional.empty();
    }
}
