package org.duijie.api.identity;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A bearer token; what it says is not kept.
 *
 * @param hash its SHA-256, in hexadecimal
 * @param ending its last four characters, to tell it from others
 * @param scopes what it may be used for, with spaces between
 * @param madeWith the id of the token with which it was made; empty for one of the command line, and where nobody knows
 */
public record TokenRow(
        BureauId bureau,
        String id,
        String user,
        String hash,
        String ending,
        String scopes,
        String createdAt,
        String expiresAt,
        Optional<String> revokedAt,
        Optional<String> madeWith) {}
