package org.duijie.api.linear;

/**
 * An operation that was answered.
 *
 * @param called when it was sent, by one clock for all, in nanoseconds
 * @param returned when its answer was there
 */
public record Done<O>(O operation, long called, long returned) {}
