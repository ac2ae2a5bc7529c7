package org.duijie.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duijie.api.store.Page;

/**
 * A page of things.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record Slice(List<Thing> things, Optional<String> next) {
    private static final int MORE_AT_ONCE = 200;

    /** Asks for one row more than {@code limit}, so that it is known whether there is a next page. */
    static <R> Slice of(Cursor cursor, Function<Page, List<R>> rows, Function<R, Thing> view) {
        return of(cursor, cursor.limit() + 1, rows, row -> true, view);
    }

    /**
     * The same of the rows that are {@code wanted}: asks for more until the page is full, so that pages are full and follow each other
     * however few of the rows that the database finds are wanted.
     *
     * @param first how many rows to ask for at first, more than a page has
     */
    static <R> Slice of(
            Cursor cursor, int first, Function<Page, List<R>> rows, Predicate<R> wanted, Function<R, Thing> view) {
        int enough = cursor.limit() + 1;
        List<R> found = new ArrayList<>();
        Page page = new Page(cursor.after(), first);
        List<R> some = rows.apply(page);
        some.stream().filter(wanted).forEach(found::add);
        while (found.size() < enough && some.size() == page.limit()) {
            page = new Page(view.apply(some.get(some.size() - 1)).id(), Math.max(enough, MORE_AT_ONCE));
            some = rows.apply(page);
            some.stream().filter(wanted).forEach(found::add);
        }
        List<Thing> things = found.stream().limit(cursor.limit()).map(view).toList();
        boolean isLast = found.size() < enough;
        return new Slice(
                things,
                isLast
                        ? Optional.empty()
                        : Optional.of(things.get(things.size() - 1).id()));
    }
}
