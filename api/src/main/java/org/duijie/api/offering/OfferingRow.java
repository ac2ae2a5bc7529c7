package org.duijie.api.offering;

import org.duijie.api.db.BureauId;

/**
 * What rows of listings and intents have in common.
 *
 * @param <R> the row itself
 */
public interface OfferingRow<R extends OfferingRow<R>> {
    BureauId bureau();

    String id();

    /** Whose it is. */
    String party();

    /** The canonical JSON of what was entered. */
    String entered();

    SearchKeys goods();

    String status();

    long version();

    String createdAt();

    String changedAt();

    /** How much deals take of it; read only. */
    long taken();

    /** This row in another state. */
    R withStatus(String changed, long nextVersion, String at);
}
