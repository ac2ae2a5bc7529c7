package org.duijie.api.party;

import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/** Finds for which party someone enters something. */
public final class Owners {
    private Owners() {}

    /**
     * Returns the party of {@code kind} that {@code named} is, or the principal's own.
     *
     * @throws Refused when the principal may not speak for it, or when it is not there or of another kind
     */
    public static PartyRow of(Transaction transaction, Principal principal, String kind, Optional<String> named) {
        String id = named.orElse(principal.party());
        if (!principal.speaksFor(id)) {
            throw Refused.because(RefusalCode.FORBIDDEN);
        }
        return new PartyTable(transaction)
                .find(principal.bureau(), id)
                .filter(party -> party.kind().equals(kind))
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PARTY, "party", named.orElse(""))));
    }
}
