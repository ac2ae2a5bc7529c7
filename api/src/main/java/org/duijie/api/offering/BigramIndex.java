package org.duijie.api.offering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.offering.OfferingIndex.Pool;
import org.jdbi.v3.core.Handle;

/**
 * Indexes the remarks on an offering by their bigrams: every two adjacent characters, and the last character alone. So
 * a word of any language is found anywhere in a text, without the database's own text search. The table has rows
 * {@code (bureau_id, gram, subject_id)}.
 */
final class BigramIndex {
    private static final int MANY = 1_000;
    private static final int MOST_COUNTED = 8;

    private final Handle handle;
    private final Pool pool;

    BigramIndex(Handle handle, Pool pool) {
        this.handle = handle;
        this.pool = pool;
    }

    /** Returns the bigrams of {@code text}, in order; none for an empty text. */
    static List<String> of(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < points.length; i++) {
            grams.add(new String(points, i, Math.min(2, points.length - i)));
        }
        return List.copyOf(grams);
    }

    /**
     * Returns the bigram of {@code text} that occurs in the fewest remarks. Counts the remarks only up to a limit, and
     * counts none if {@code text} has a single bigram.
     */
    String rarest(BureauId bureau, String text) {
        List<String> all = of(text);
        List<String> pairs = all.subList(0, Math.min(MOST_COUNTED, Math.max(1, all.size() - 1)));
        String rarest = pairs.get(0);
        int fewest = pairs.size() == 1 ? 0 : MANY;
        for (String gram : pairs) {
            int found = fewest == 0 ? 0 : count(bureau, gram, fewest);
            if (found < fewest) {
                rarest = gram;
                fewest = found;
            }
        }
        return rarest;
    }

    private int count(BureauId bureau, String gram, int most) {
        String sql = "SELECT count(*) FROM (SELECT 1 AS one FROM " + pool.grams()
                + " WHERE bureau_id = ? AND gram = ? LIMIT " + most + ") AS few";
        return Sql.list(handle, sql, Sql.NUMBER, bureau.text(), gram).get(0).intValue();
    }

    void insertAll(BureauId bureau, List<? extends OfferingRow<?>> rows) {
        insert(rows.stream()
                .flatMap(row -> values(bureau, row.id(), row.goods().remarks()))
                .toList());
    }

    private void insert(List<Object[]> values) {
        Sql.updateEach(
                handle, "INSERT INTO " + pool.grams() + " (bureau_id, gram, subject_id) VALUES (?, ?, ?)", values);
    }

    /** Returns the stored remarks on {@code subject}. */
    String remarks(BureauId bureau, String subject) {
        return handle.createQuery(
                        "SELECT remarks FROM " + pool.table() + " WHERE bureau_id = :bureau AND id = :subject")
                .bind("bureau", bureau.text())
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    void replace(BureauId bureau, String subject, String before, String after) {
        if (!before.equals(after)) {
            Sql.updateEach(
                    handle,
                    "DELETE FROM " + pool.grams() + " WHERE bureau_id = ? AND gram = ? AND subject_id = ?",
                    values(bureau, subject, before).toList());
            insert(values(bureau, subject, after).toList());
        }
    }

    private static Stream<Object[]> values(BureauId bureau, String subject, String text) {
        return of(text).stream().map(gram -> new Object[] {bureau.text(), gram, subject});
    }
}
