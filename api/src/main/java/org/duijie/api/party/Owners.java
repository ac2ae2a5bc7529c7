package org.duijie.api.party;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
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
     * @param field the path in the body to the field that names the party, such as {@code party} or
     *     {@code intent/party}
     * @throws Refused when the principal may not act for the party, when the party does not exist or is of another
     *     kind, or when a liaison names no party
     */
    public static PartyRow of(
            Transaction transaction, Principal principal, PartyKind kind, String field, Optional<String> named) {
        String id = named.orElse(principal.party());
        if (!principal.speaksFor(id)) {
            throw NoRight.ofOthers();
        }
        return new PartyTable(transaction)
                .find(principal.bureau(), id)
                .filter(party -> party.kind() == kind)
                .orElseThrow(() ->
                        Refused.because(List.of(Refusals.at(fault(principal, named), "/" + field, named.orElse("")))));
    }

    /** A liaison belongs to a party of the bureau, which neither sells nor buys. */
    private static Fault fault(Principal principal, Optional<String> named) {
        return principal.isLiaison() && named.isEmpty() ? Fault.MISSING_FIELD : Fault.UNKNOWN_PARTY;
    }

    /** Returns the place that was entered for a party. */
    public static Optional<Place> place(PartyRow party) {
        return PartyJson.place(party);
    }
}
