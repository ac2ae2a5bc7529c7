package org.duijie.api.db;

/**
 * A page of rows by id.
 *
 * @param after the last id before the page; empty for the first page
 * @param limit the most rows. Pages of offerings end earlier once their text reaches {@link #CHARACTERS}
 */
public record Page(String after, int limit) {
    /** The text of a page, in characters; its last row may exceed it. */
    public static final int CHARACTERS = 500_000;
}
