package org.duijie.api.identity;

import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;

/**
 * The links and codes that can still be used to sign in. They are withdrawn when the token with which they were made is
 * revoked, or when the user who made them is blocked.
 */
public interface OpenLinks {
    /**
     * Withdraws the links and codes of a bureau that {@code isMeant} accepts.
     *
     * @param by the user who withdraws them, whose bureau it is
     * @return the number of links and codes withdrawn
     */
    int withdraw(Transaction transaction, Principal by, Predicate<OpenLink> isMeant);

    /**
     * A link or a code.
     *
     * @param user the user whom it signs in
     * @param madeBy the user who made it
     * @param madeWith the token with which it was made; empty if that was not recorded
     */
    record OpenLink(String user, String madeBy, Optional<String> madeWith) {
        /** Returns whether {@code person} made the link, or is the user whom it signs in. */
        boolean concerns(String person) {
            return user.equals(person) || madeBy.equals(person);
        }
    }
}
