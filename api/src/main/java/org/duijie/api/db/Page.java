package org.duijie.api.db;

/**
 * A page of rows, ordered by id.
 *
 * @param after the last id before the page; empty for the first page
 * @param limit the maximum number of rows. A page of offerings has fewer rows if their text reaches {@link #CHARACTERS}
 *     first
 */
public record Page(String after, int limit) {
    /** The maximum length of the text of a page, in characters. The last row may exceed it. */
    public static final int CHARACTERS = 500_000;
}
