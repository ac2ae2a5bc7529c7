package org.duijie.api.db;

/**
 * How much of the connections to the database is used.
 *
 * @param busy connections in use
 * @param waiting who waits for one
 */
public record PoolUse(int busy, int waiting) {}
