package org.duijie.api.offering;

/**
 * What the service knows of a listing or intent beside what was entered.
 *
 * @param taken how much deals take of it
 */
public record RecordState(String status, long version, String createdAt, String changedAt, long taken) {}
