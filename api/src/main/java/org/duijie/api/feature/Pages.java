package org.duijie.api.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duijie.api.db.Page;

/** Reads all pages of a list, one after the other. */
public final class Pages {
    private static final int AT_ONCE = 1_000;

    private Pages() {}

    public static <R> List<R> all(Function<Page, List<R>> pages, Function<R, String> id) {
        List<R> all = new ArrayList<>();
        each(pages, id, all::add);
        return all;
    }

    /**
     * Passes on all rows, with only one page in memory at a time. A page of large rows may have fewer rows than the
     * limit, so only an empty page is the end.
     */
    public static <R> void each(Function<Page, List<R>> pages, Function<R, String> id, Consumer<R> taker) {
        List<R> some = pages.apply(new Page("", AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(taker);
            some = pages.apply(new Page(id.apply(some.get(some.size() - 1)), AT_ONCE));
        }
    }
}
