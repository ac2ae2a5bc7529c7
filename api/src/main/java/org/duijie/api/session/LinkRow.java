package org.duijie.api.session;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A link or a code that signs a person in once. Only its hash is stored.
 *
 * @param user the id of the user whom it signs in
 * @param hash the SHA-256 of the code; for a short code, of the id and the code
 * @param madeBy the id of the liaison who made it
 * @param madeWith the token with which it was made; empty if that was not recorded
 * @param endedAt when it was used or withdrawn
 * @param endedAs {@code spent} or {@code revoked}
 */
record LinkRow(
        BureauId bureau,
        String id,
        String user,
        LinkKind kind,
        String hash,
        String madeBy,
        Optional<String> madeWith,
        String createdAt,
        String expiresAt,
        Optional<String> endedAt,
        Optional<String> endedAs) {
    LinkRow ended(String at, String how) {
        return new LinkRow(
                bureau,
                id,
                user,
                kind,
                hash,
                madeBy,
                madeWith,
                createdAt,
                expiresAt,
                Optional.of(at),
                Optional.of(how));
    }
}
