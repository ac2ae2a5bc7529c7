package org.duijie.api.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the ids of a page. If one condition of the search holds for few rows, these are taken by its own index and sorted; if each holds
 * for many, the rows are walked in the order of their ids until the page is full, which is soon. Either way nothing but indexes is read
 * until the page is known, save for words.
 */
final class GoodsFinder {
    /** How many rows are few: no condition is counted any further. */
    static final int FEW = 5_000;
    /** More than were counted may be there by now; a limit also keeps a database from turning the stream inside out. */
    private static final int MORE_THAN_FEW = 10 * FEW;

    private final Handle handle;
    private final Pool pool;

    GoodsFinder(Handle handle, Pool pool) {
        this.handle = handle;
        this.pool = pool;
    }

    /** The ids of what {@code search} finds behind {@code page}, in order. */
    List<String> ids(BureauId bureau, GoodsSearch search, Page page) {
        List<GoodsSearch> parts = search.parts();
        Stream<String> found = parts.stream().flatMap(part -> part(bureau, part, page).stream());
        return parts.size() == 1
                ? found.toList()
                : found.sorted().limit(page.limit()).toList();
    }

    /** A search of one status. */
    private List<String> part(BureauId bureau, GoodsSearch search, Page page) {
        Map<String, Object> bound =
                Map.of("bureau", bureau.text(), "status", search.status().orElseThrow(), "after", page.after());
        List<Condition> conditions = Conditions.of(pool, search);
        Optional<Condition> rare = rarest(conditions, bound);
        String from = "SELECT g.id FROM " + pool.table() + " g WHERE g.bureau_id = :bureau AND g.status = :status AND ";
        String first = rare.map(each -> "g.id IN (SELECT d.id FROM (" + each.stream() + " LIMIT :few) AS d)")
                .orElse("g.id > :after");
        String tests = conditions.stream()
                .filter(each -> rare.filter(each::equals).isEmpty())
                .map(each -> " AND " + each.test())
                .collect(Collectors.joining());
        Map<String, Object> values = new HashMap<>(bound);
        values.put("few", MORE_THAN_FEW);
        values.put("limit", page.limit());
        conditions.forEach(each -> values.putAll(each.bound()));
        return Sql.named(handle, from + first + tests + " ORDER BY g.id LIMIT :limit", row -> row.getString(1), values);
    }

    /** The condition that holds for the fewest rows, if these are few. */
    private Optional<Condition> rarest(List<Condition> conditions, Map<String, Object> bound) {
        Optional<Condition> rarest = Optional.empty();
        int fewest = FEW;
        for (Condition condition : conditions) {
            int most = Math.min(fewest, condition.few());
            int rows = condition.hasStream() ? count(condition, bound, most) : most;
            if (rows < most) {
                rarest = Optional.of(condition);
                fewest = rows;
            }
        }
        return rarest;
    }

    private int count(Condition condition, Map<String, Object> bound, int most) {
        Map<String, Object> values = new HashMap<>(bound);
        values.put("most", most);
        values.putAll(condition.bound());
        String sql = "SELECT count(*) FROM (SELECT 1 AS one FROM (" + condition.stream() + ") AS d LIMIT :most) AS few";
        return Sql.named(handle, sql, row -> row.getInt(1), values).get(0);
    }
}
