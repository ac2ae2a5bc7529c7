package org.duijie.api.feature;

import java.util.Set;
import org.duijie.api.db.BureauId;

/**
 * Who asks.
 *
 * @param token the id of the token that was shown
 * @param party the party that the user speaks for
 */
public record Principal(BureauId bureau, String token, String user, String party, Role role, Set<Scope> scopes) {
    /** The service itself, where time alone acts: it speaks for nobody. */
    public static Principal ofService(BureauId bureau) {
        return new Principal(bureau, "", "usr_service", "", Role.LIAISON, Set.of());
    }

    /** Who owns the database, at the command line: it speaks for the bureau, with all scopes. */
    public static Principal ofOwner(BureauId bureau, String party) {
        return new Principal(bureau, "", "usr_owner", party, Role.LIAISON, Scope.ALL);
    }

    public boolean isLiaison() {
        return role == Role.LIAISON;
    }

    /** Whether users, others' tokens and the audit are its to see to. */
    public boolean administers() {
        return isLiaison() && scopes.contains(Scope.ADMIN);
    }

    /** Whether {@code party}'s things are this one's own, or a liaison's to see to. */
    public boolean speaksFor(String other) {
        return isLiaison() || party.equals(other);
    }
}
