package org.duijie.api.offering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.offering.OfferingIndex.Pool;
import org.jdbi.v3.core.Handle;

/**
 * Finds the ids of a page of search results. It first reads a limited number of rows in the order of ids. If many of
 * these rows match, the page is full. Otherwise, if one condition holds for few rows, it finds those rows by the index
 * of the condition and sorts them. If every condition holds for many rows, it continues to read rows in order, which
 * soon fills the page. Except in searches for words, it reads only indexes until the ids are known.
 */
final class OfferingFinder {
    /**
     * The maximum number of rows that a condition may match to count as rare. The matches of a condition are counted
     * only up to this number.
     */
    static final int FEW = 5_000;
    /**
     * The limit on the rows of a rare condition, larger than {@link #FEW} because rows may have been added since the
     * count. A limit in the query also keeps the database from reversing the join.
     */
    private static final int MORE_THAN_FEW = 10 * FEW;
    /**
     * The number of rows that are read in the order of ids before the matches of each condition are counted, because
     * counting costs more. Fewer rows are read if reading each of them needs a table look-up.
     */
    private static final int NEAR = 5_000;
    /**
     * The matches of a further condition are counted only up to the lowest count so far, divided by this number: a
     * condition with more matches would save too little time.
     */
    private static final int WORTH_COUNTING = 3;

    private static final String OF_STATUS = " WHERE g.bureau_id = :bureau AND g.status = :status";

    private final Handle handle;
    private final Pool pool;
    private final int near;
    private final BigramIndex grams;

    OfferingFinder(Handle handle, Pool pool) {
        this(handle, pool, NEAR);
    }

    OfferingFinder(Handle handle, Pool pool, int near) {
        this.handle = handle;
        this.pool = pool;
        this.near = near;
        this.grams = new BigramIndex(handle, pool);
    }

    /** Returns one page of the ids that {@code search} finds, in order. */
    List<String> ids(BureauId bureau, OfferingSearch search, Page page) {
        List<OfferingSearch> parts = search.parts();
        Stream<String> found = parts.stream().flatMap(part -> part(bureau, part, page).stream());
        return parts.size() == 1
                ? found.toList()
                : found.sorted().limit(page.limit()).toList();
    }

    /** Finds the ids of a search with one status. */
    private List<String> part(BureauId bureau, OfferingSearch search, Page page) {
        List<SearchCondition> conditions = SearchConditions.of(pool, search, word -> grams.rarest(bureau, word));
        Map<String, Object> values = new HashMap<>();
        conditions.forEach(each -> values.putAll(each.bound()));
        values.put("bureau", bureau.text());
        values.put("status", search.status().orElseThrow().word());
        values.put("after", page.after());
        values.put("limit", page.limit());
        if (conditions.isEmpty()) {
            return walk(conditions, Optional.empty(), values);
        }
        Optional<String> last = near(search.words().isEmpty() ? near : near / 10, values);
        List<String> soon = walk(conditions, last, values);
        if (last.isEmpty() || soon.size() == page.limit()) {
            return soon;
        }
        return rarest(conditions, values)
                .map(rare -> take(rare, conditions, values))
                .orElseGet(() -> walk(conditions, Optional.empty(), values));
    }

    /**
     * Returns the id of the row that comes {@code rows} rows later in the order of ids; empty when there are fewer
     * rows.
     */
    private Optional<String> near(int rows, Map<String, Object> values) {
        String sql = "SELECT g.id FROM " + pool.table() + " g" + OF_STATUS
                + " AND g.id > :after ORDER BY g.id LIMIT 1 OFFSET " + rows;
        return Sql.named(handle, sql, Sql.TEXT, values).stream().findFirst();
    }

    /** Reads the rows in the order of ids, up to {@code last}. */
    private List<String> walk(List<SearchCondition> conditions, Optional<String> last, Map<String, Object> values) {
        Map<String, Object> bound = new HashMap<>(values);
        last.ifPresent(id -> bound.put("last", id));
        return ids(
                "SELECT g.id FROM " + pool.table() + " g" + OF_STATUS + " AND g.id > :after"
                        + last.map(id -> " AND g.id <= :last").orElse("") + tests(conditions)
                        + " ORDER BY g.id LIMIT :limit",
                bound);
    }

    /** Finds all rows that meet {@code rare}, then selects those that meet the other conditions too. */
    private List<String> take(SearchCondition rare, List<SearchCondition> conditions, Map<String, Object> values) {
        String tests =
                tests(conditions.stream().filter(each -> !each.equals(rare)).toList());
        String few = " LIMIT " + MORE_THAN_FEW + ") AS d";
        return ids(
                rare.isOfRows()
                        ? "SELECT d.id FROM (" + rare.streamOf(tests) + few + " ORDER BY d.id LIMIT :limit"
                        : "SELECT g.id FROM " + pool.table() + " g" + OF_STATUS + " AND g.id IN (SELECT d.id FROM ("
                                + rare.stream() + few + ")" + tests + " ORDER BY g.id LIMIT :limit",
                values);
    }

    private List<String> ids(String sql, Map<String, Object> values) {
        return Sql.named(handle, sql, Sql.TEXT, values);
    }

    private static String tests(List<SearchCondition> conditions) {
        return conditions.stream().map(each -> " AND " + each.test()).collect(Collectors.joining());
    }

    /** Returns the condition that holds for the fewest rows; empty when even this condition is not rare. */
    private Optional<SearchCondition> rarest(List<SearchCondition> conditions, Map<String, Object> values) {
        Optional<SearchCondition> rarest = Optional.empty();
        int worthwhile = FEW;
        for (SearchCondition condition : conditions) {
            int most = Math.min(worthwhile, condition.few());
            int rows = condition.hasStream() ? count(condition, values, most) : most;
            if (rows < most) {
                rarest = Optional.of(condition);
                worthwhile = rows / WORTH_COUNTING;
            }
        }
        return rarest;
    }

    private int count(SearchCondition condition, Map<String, Object> values, int most) {
        String sql = "SELECT count(*) FROM (SELECT 1 AS one FROM (" + condition.stream() + ") AS d LIMIT " + most
                + ") AS few";
        return Sql.named(handle, sql, Sql.NUMBER, values).get(0).intValue();
    }
}
