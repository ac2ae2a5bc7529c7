package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * The floor prices of a bureau's deals.
 *
 * @param entered the canonical JSON of what was entered
 */
public record FloorPriceRow(BureauId bureau, String entered, long version, String changedAt) {}
