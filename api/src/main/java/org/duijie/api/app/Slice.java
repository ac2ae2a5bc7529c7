package org.duijie.api.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.store.Page;

/**
 * A page of things.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record Slice(List<Thing> things, Optional<String> next) {
    /** Asks for one row more than {@code limit}, so that it is known whether there is a next page. */
    static <R> Slice of(Cursor cursor, Function<Page, List<R>> rows, Function<R, Thing> view) {
        List<R> found = rows.apply(new Page(cursor.after(), cursor.limit() + 1));
        List<Thing> things = found.stream().limit(cursor.limit()).map(view).toList();
        boolean isLast = found.size() <= cursor.limit();
        return new Slice(
                things,
                isLast
                        ? Optional.empty()
                        : Optional.of(things.get(things.size() - 1).id()));
    }
}
