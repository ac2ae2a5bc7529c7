package org.duijie.api.app;

import java.util.Set;
import org.duijie.api.store.BureauId;

/**
 * Who asks.
 *
 * @param party the party that the user speaks for
 */
public record Principal(BureauId bureau, String user, String party, Role role, Set<Scope> scopes) {
    public boolean isLiaison() {
        return role == Role.LIAISON;
    }

    /** Whether {@code party}'s things are this one's own, or a liaison's to see to. */
    public boolean speaksFor(String other) {
        return isLiaison() || party.equals(other);
    }
}
