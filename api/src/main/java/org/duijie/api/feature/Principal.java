package org.duijie.api.feature;

import java.util.Set;
import org.duijie.api.db.BureauId;

/**
 * The user who makes a request.
 *
 * @param token the id of the token
 * @param party the party that the user belongs to
 * @param catalogue the version of the bureau's additions to the catalogue; {@link #UNREAD} when it was not read
 * @param owes whether the service wants the digits of a second factor, and the request has none
 */
public record Principal(
        BureauId bureau,
        String token,
        String user,
        String party,
        Role role,
        Set<Scope> scopes,
        long catalogue,
        boolean owes) {
    /** The value of {@link #catalogue} when no version of the bureau's additions was read with the request. */
    public static final long UNREAD = 0;

    /** Makes a principal that need not set up or enter a second factor. */
    public Principal(
            BureauId bureau, String token, String user, String party, Role role, Set<Scope> scopes, long catalogue) {
        this(bureau, token, user, party, role, scopes, catalogue, false);
    }

    /**
     * Returns the principal of the service itself, for changes caused by time, such as expiry. It acts for no party.
     */
    public static Principal ofService(BureauId bureau) {
        return new Principal(bureau, "", "usr_service", "", Role.LIAISON, Set.of(), UNREAD);
    }

    /**
     * Returns the principal of the command line, for the owner of the database. It acts for the bureau, with all
     * scopes.
     */
    public static Principal ofOwner(BureauId bureau, String party) {
        return new Principal(bureau, "", "usr_owner", party, Role.LIAISON, Scope.ALL, UNREAD);
    }

    /** Returns the same user without a token id. */
    public Principal withoutToken() {
        return new Principal(bureau, "", user, party, role, scopes, catalogue, owes);
    }

    /** Returns the same user, who owes the digits of a second factor. */
    public Principal owing() {
        return new Principal(bureau, token, user, party, role, scopes, catalogue, true);
    }

    /**
     * Refuses who owes the digits of a second factor.
     *
     * @throws Refused {@code SECOND_FACTOR_NEEDED}
     */
    public void requireNothingOwed() {
        if (owes) {
            throw Refused.because(RefusalCode.SECOND_FACTOR_NEEDED);
        }
    }

    public boolean isLiaison() {
        return role == Role.LIAISON;
    }

    /** Returns whether the principal may manage users and other users' tokens, and read the audit. */
    public boolean administers() {
        return isLiaison() && scopes.contains(Scope.ADMIN);
    }

    /**
     * Returns whether the principal may act for the party {@code other}: this is its own party, or the principal is a
     * liaison.
     */
    public boolean speaksFor(String other) {
        return isLiaison() || party.equals(other);
    }
}
