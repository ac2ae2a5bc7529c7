package org.duijie.api.store;

/**
 * The prices that no deal of a bureau falls under.
 *
 * @param entered the canonical JSON of what was entered
 */
public record FloorPriceRow(BureauId bureau, String entered, long version, String changedAt) {}
