package org.duijie.api.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duijie.api.db.Page;

/**
 * A page of views.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record Slice(List<View> things, Optional<String> next) {
    /** The maximum length of the text of a page, in characters. The last entry may exceed it. */
    public static final int CHARACTERS = Page.CHARACTERS;

    private static final int MORE_AT_ONCE = 200;

    /** Reads one row more than {@code limit}, to know whether there is a next page. */
    public static <R> Slice of(Cursor cursor, Function<Page, List<R>> rows, Function<R, View> view) {
        return of(cursor, cursor.limit() + 1, rows, row -> true, view);
    }

    /**
     * Makes a page of the rows that are {@code wanted}. Reads more rows until the page is full, even if few rows are
     * wanted. A page ends early when its text reaches {@link Page#CHARACTERS}.
     *
     * @param first how many rows to read at first; it must be more than a page has
     */
    public static <R> Slice of(
            Cursor cursor, int first, Function<Page, List<R>> rows, Predicate<R> wanted, Function<R, View> view) {
        List<View> things = new ArrayList<>();
        long size = 0;
        Page page = new Page(cursor.after(), first);
        while (true) {
            List<R> some = rows.apply(page);
            long read = 0;
            String last = "";
            for (R row : some) {
                View thing = view.apply(row);
                int length = thing.text().length();
                read += length;
                last = thing.id();
                if (wanted.test(row)) {
                    boolean isFull = things.size() == cursor.limit() || size + length > Page.CHARACTERS;
                    if (isFull && !things.isEmpty()) {
                        return new Slice(
                                things,
                                Optional.of(things.get(things.size() - 1).id()));
                    }
                    things.add(thing);
                    size += length;
                }
            }
            if (some.size() < page.limit() && read < Page.CHARACTERS) {
                return new Slice(things, Optional.empty());
            }
            page = new Page(last, Math.max(cursor.limit() + 1, MORE_AT_ONCE));
        }
    }

    /**
     * The start of a page.
     *
     * @param after the id of the last entry before it; empty for the first page
     * @param limit the maximum number of entries on it, 1 to 200
     */
    public record Cursor(String after, int limit) {}
}
