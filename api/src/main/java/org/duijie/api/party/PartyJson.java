package org.duijie.api.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.core.market.Place;

/** Writes parties in the form of answers and audit lines. */
final class PartyJson {
    private PartyJson() {}

    /** Returns the entered fields and the fields that the service adds. */
    public static ObjectNode write(PartyRow row) {
        ObjectNode json = Body.tree(row.entered());
        json.put("id", row.id());
        json.put("version", row.version());
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns the same fields without the contacts, for readers who may not see them. */
    static ObjectNode writeWithoutContacts(PartyRow row) {
        ObjectNode json = write(row);
        json.remove("contacts");
        return json;
    }

    /** Returns what was entered without the contacts that have one of these names; the same text if there are none. */
    static String withoutContacts(String entered, Set<String> names) {
        ObjectNode json = Body.tree(entered);
        if (!(json.get("contacts") instanceof ArrayNode contacts)) {
            return entered;
        }
        int before = contacts.size();
        contacts.removeIf(each -> names.contains(each.path("name").asText()));
        return contacts.size() == before ? entered : CanonicalJson.of(json);
    }

    /** Returns the place of a party; empty when nobody has entered one. */
    public static Optional<Place> place(PartyRow row) {
        JsonNode at = Body.tree(row.entered()).path("at");
        return at.isObject()
                ? Optional.of(
                        new Place(at.get("lat").doubleValue(), at.get("lon").doubleValue()))
                : Optional.empty();
    }
}
