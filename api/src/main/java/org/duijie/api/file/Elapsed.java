package org.duijie.api.file;

/**
 * How long a round took.
 *
 * @param compileMillis milliseconds to compile the market to arrays
 * @param solveMillis milliseconds for everything after the compilation
 */
public record Elapsed(long compileMillis, long solveMillis) {}
