package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * A bureau's document.
 *
 * @param entered the canonical JSON of what was entered
 * @param version 1 in the initial version
 */
record DocumentRow(BureauId bureau, String entered, long version, String changedAt) {
    static final long UNTOUCHED = 1;

    /** Returns whether nobody has changed it yet. */
    boolean isUntouched() {
        return version == UNTOUCHED;
    }
}
