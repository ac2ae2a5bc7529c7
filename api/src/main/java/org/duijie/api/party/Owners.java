package org.duijie.api.party;

import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.Place;

/** Finds the party for which a user enters something. */
public final class Owners {
    private Owners() {}

    /**
     * Returns the party of {@code kind} with the id {@code named}; without an id, returns the principal's own party.
     *
     * @param field the field of the body that names the party
     * @throws Refused when the principal may not act for the party, or when the party does not exist or is of another
     *     kind
     */
    public static PartyRow of(
            Transaction transaction, Principal principal, PartyKind kind, String field, Optional<String> named) {
        String id = named.orElse(principal.party());
        if (!principal.speaksFor(id)) {
            throw Refused.because(RefusalCode.FORBIDDEN);
        }
        return new PartyTable(transaction)
                .find(principal.bureau(), id)
                .filter(party -> party.kind() == kind)
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PARTY, field, named.orElse(""))));
    }

    /** Returns the place that was entered for a party. */
    public static Optional<Place> place(PartyRow party) {
        return PartyJson.place(party);
    }
}
