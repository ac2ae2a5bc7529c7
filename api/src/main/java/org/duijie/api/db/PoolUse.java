package org.duijie.api.db;

/**
 * How busy a connection pool is.
 *
 * @param busy connections in use
 * @param waiting threads waiting for one
 */
public record PoolUse(int busy, int waiting) {}
