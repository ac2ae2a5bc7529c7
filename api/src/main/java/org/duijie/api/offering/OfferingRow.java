package org.duijie.api.offering;

import org.duijie.api.db.BureauId;

/**
 * The fields that rows of listings and intents have in common.
 *
 * @param <R> the row itself
 */
public interface OfferingRow<R extends OfferingRow<R>> {
    BureauId bureau();

    String id();

    /** Returns the party it belongs to. */
    String party();

    /** Returns the canonical JSON of what was entered. */
    String entered();

    SearchKeys goods();

    OfferingStatus status();

    long version();

    String createdAt();

    String changedAt();

    /** Returns how much of the stock or demand deals take; read only. */
    long taken();

    /** Returns this row with another state. */
    R withStatus(OfferingStatus changed, long nextVersion, String at);
}
