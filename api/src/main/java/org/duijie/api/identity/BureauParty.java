package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Change;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;

/** Makes the party that represents a bureau itself. It is created together with the bureau, and has only a name. */
final class BureauParty {
    private BureauParty() {}

    /** Returns the party of a new bureau. */
    static PartyRow row(BureauId bureau, String id, String name, String now) {
        String entered = CanonicalJson.of(JsonNodeFactory.instance
                .objectNode()
                .put("kind", PartyKind.BUREAU.word())
                .put("name", name));
        return new PartyRow(
                bureau, id, PartyKind.BUREAU, Optional.empty(), name, Optional.empty(), entered, 1, now, now);
    }

    /** Returns the creation of the party for the audit, with only the entered fields. */
    static Change created(PartyRow row) {
        return Change.created("party.created", row.id(), row.id(), Body.tree(row.entered()));
    }
}
