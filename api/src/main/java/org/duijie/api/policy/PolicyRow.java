package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * The policy of a bureau's matching.
 *
 * @param entered the canonical JSON of what was entered; <code>{}</code> for the defaults
 * @param version 1 until it is first set
 */
public record PolicyRow(BureauId bureau, String entered, long version, String changedAt) {}
