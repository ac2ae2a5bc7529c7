package org.duijie.api.identity;

import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;

/**
 * The person, the party and the bureau of a principal.
 *
 * @param name the person's name
 * @param bureau the bureau's name
 */
public record Who(Principal principal, String name, PartyRow party, String bureau) {
    /** Returns the person, the party and the bureau of {@code principal}, as a transaction sees them. */
    public static Who of(Transaction view, Principal principal) {
        UserRow user =
                new UserTable(view).find(principal.bureau(), principal.user()).orElseThrow();
        PartyRow party =
                new PartyTable(view).find(principal.bureau(), principal.party()).orElseThrow();
        return new Who(principal, user.name(), party, new BureauTable(view).name(principal.bureau()));
    }
}
