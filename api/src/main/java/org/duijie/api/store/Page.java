package org.duijie.api.store;

/**
 * A page of rows in the order of their ids.
 *
 * @param after the last id before the page; empty for the first page
 * @param limit the most rows
 */
public record Page(String after, int limit) {}
