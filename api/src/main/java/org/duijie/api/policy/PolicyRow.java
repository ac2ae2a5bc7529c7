package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * What a bureau's matching reckons with.
 *
 * @param entered the canonical JSON of what was entered; <code>{}</code> for what is usual
 * @param version 1 as long as nobody has set anything
 */
public record PolicyRow(BureauId bureau, String entered, long version, String changedAt) {}
