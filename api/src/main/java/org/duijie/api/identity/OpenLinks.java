package org.duijie.api.identity;

import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;

/** The links and codes that can still sign in somebody. They end with the token or the user that made them. */
public interface OpenLinks {
    /**
     * Withdraws those that {@code isMeant} accepts, of the bureau of {@code by}.
     *
     * @param by who withdraws them, for the audit
     * @return how many were withdrawn
     */
    int withdraw(Transaction transaction, Principal by, Predicate<OpenLink> isMeant);

    /**
     * One of them.
     *
     * @param user whom it signs in
     * @param madeBy the user who made it
     * @param madeWith the token with which it was made; empty if that was not recorded
     */
    record OpenLink(String user, String madeBy, Optional<String> madeWith) {
        /** Returns whether {@code person} made it, or is the one whom it signs in. */
        boolean concerns(String person) {
            return user.equals(person) || madeBy.equals(person);
        }
    }
}
