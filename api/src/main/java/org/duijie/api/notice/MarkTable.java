package org.duijie.api.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.notice.ReadBody.Mark;
import org.jdbi.v3.core.Handle;

/** The table of what each person has read: the version of a deal that the person has seen. */
final class MarkTable {
    private final Handle handle;

    MarkTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Notes that {@code user} has seen a version of a deal; an older version changes nothing. */
    void mark(BureauId bureau, String user, Mark mark, String at) {
        Sql.update(
                handle,
                "INSERT INTO notice_marks (bureau_id, user_id, deal_id, version, read_at)"
                        + " SELECT bureau_id, ?, id, CASE WHEN version < ? THEN version ELSE ? END, ? FROM deals"
                        + " WHERE bureau_id = ? AND id = ?"
                        + " ON CONFLICT (bureau_id, user_id, deal_id) DO UPDATE SET version = excluded.version,"
                        + " read_at = excluded.read_at WHERE notice_marks.version < excluded.version",
                user,
                mark.version(),
                mark.version(),
                at,
                bureau.text(),
                mark.deal());
    }

    /** Returns the version that {@code user} has seen of each deal. */
    Map<String, Long> of(BureauId bureau, String user) {
        List<Mark> marks = Sql.list(
                handle,
                "SELECT deal_id, version FROM notice_marks WHERE bureau_id = ? AND user_id = ?",
                row -> new Mark(row.getString("deal_id"), row.getLong("version")),
                bureau.text(),
                user);
        Map<String, Long> seen = new HashMap<>();
        marks.forEach(mark -> seen.put(mark.deal(), mark.version()));
        return seen;
    }

    /** Deletes the oldest marks of {@code user} beyond the latest {@code most}. */
    void forget(BureauId bureau, String user, int most) {
        Sql.update(
                handle,
                "DELETE FROM notice_marks WHERE bureau_id = ? AND user_id = ? AND deal_id NOT IN (SELECT deal_id"
                        + " FROM notice_marks WHERE bureau_id = ? AND user_id = ? ORDER BY read_at DESC, deal_id LIMIT ?)",
                bureau.text(),
                user,
                bureau.text(),
                user,
                most);
    }
}
