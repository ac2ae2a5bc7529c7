package org.duijie.api.offering;

/**
 * What the service knows of a listing or intent, besides what was entered.
 *
 * @param taken how much of it deals take
 */
public record RecordState(OfferingStatus status, long version, String createdAt, String changedAt, long taken) {}
