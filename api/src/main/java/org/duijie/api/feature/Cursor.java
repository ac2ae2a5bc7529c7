package org.duijie.api.feature;

/**
 * The start of a page.
 *
 * @param after the id of the last entry before it; empty for the first page
 * @param limit the maximum number of entries on it, 1 to 200
 */
public record Cursor(String after, int limit) {}
