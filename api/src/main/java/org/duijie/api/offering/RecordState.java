package org.duijie.api.offering;

/**
 * The fields of a listing or intent that the service adds to the entered fields.
 *
 * @param taken how much of the stock or demand deals take
 */
public record RecordState(OfferingStatus status, long version, String createdAt, String changedAt, long taken) {}
