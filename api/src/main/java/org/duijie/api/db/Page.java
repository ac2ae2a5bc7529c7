package org.duijie.api.db;

/**
 * A page of rows in the order of their ids.
 *
 * @param after the last id before the page; empty for the first page
 * @param limit the most rows. Goods end a page earlier when what was entered in them comes to {@link #CHARACTERS}
 */
public record Page(String after, int limit) {
    /** How much text a page has; one row more may make it more. */
    public static final int CHARACTERS = 500_000;
}
