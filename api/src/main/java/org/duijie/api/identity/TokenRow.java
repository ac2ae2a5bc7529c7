package org.duijie.api.identity;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A token, of which only the hash is stored.
 *
 * @param hash the SHA-256 of the token, in hexadecimal
 * @param ending the last four characters of the token, by which people recognise it
 * @param scopes the scopes of the token, separated by spaces
 * @param madeWith the id of the token that authorised the request for it; empty when it was issued on the command line,
 *     or when unknown
 */
record TokenRow(
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
