package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * The prices that no deal of a bureau falls under.
 *
 * @param entered the canonical JSON of what was entered
 */
public record FloorPriceRow(BureauId bureau, String entered, long version, String changedAt) {}
