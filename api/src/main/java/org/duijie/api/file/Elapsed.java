package org.duijie.api.file;

/**
 * How long a round took.
 *
 * @param compileMillis milliseconds from the market to the arrays that are searched
 * @param solveMillis milliseconds for all that came after
 */
public record Elapsed(long compileMillis, long solveMillis) {}
