package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Change;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;

/** The party that a bureau itself is. It is made with the bureau and has only a name. */
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

    /** Returns its creation, for the audit: what was entered, and no more. */
    static Change created(PartyRow row) {
        return Change.created("party.created", row.id(), row.id(), Body.tree(row.entered()));
    }
}
