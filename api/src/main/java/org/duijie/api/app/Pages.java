package org.duijie.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duijie.api.store.Page;

/** All pages of a list, one after the other. */
final class Pages {
    private static final int AT_ONCE = 1_000;

    private Pages() {}

    static <R> List<R> all(Function<Page, List<R>> pages, Function<R, String> id) {
        List<R> all = new ArrayList<>();
        List<R> some;
        String after = "";
        do {
            some = pages.apply(new Page(after, AT_ONCE));
            all.addAll(some);
            after = some.isEmpty() ? after : id.apply(some.get(some.size() - 1));
        } while (some.size() == AT_ONCE);
        return all;
    }
}
