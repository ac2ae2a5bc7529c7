package org.duijie.api.db;

/**
 * The use of a connection pool.
 *
 * @param busy connections in use
 * @param waiting threads waiting for one
 */
public record PoolUse(int busy, int waiting) {}
