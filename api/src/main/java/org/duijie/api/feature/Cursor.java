package org.duijie.api.feature;

/**
 * Where a page begins.
 *
 * @param after the id of the last thing before it; empty for the first page
 * @param limit the most things on it, 1 to 200
 */
public record Cursor(String after, int limit) {}
