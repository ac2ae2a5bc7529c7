package org.duijie.api.app;

import java.util.Optional;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.Refusals;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.Transaction;

/** Finds for which party someone enters something. */
final class Owners {
    private Owners() {}

    /**
     * The party of {@code kind} that {@code named} is, or the principal's own.
     *
     * @throws Refused when the principal may not speak for it, or when it is not there or of another kind
     */
    static PartyRow of(Transaction transaction, Principal principal, String kind, Optional<String> named) {
        String id = named.orElse(principal.party());
        if (!principal.speaksFor(id)) {
            throw Refused.because(Refusal.FORBIDDEN);
        }
        return new PartyTable(transaction)
                .find(principal.bureau(), id)
                .filter(party -> party.kind().equals(kind))
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PARTY, "party", named.orElse(""))));
    }
}
