package org.duijie.api.factor;

import java.sql.SQLException;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The table of authenticator apps. */
final class FactorTable {
    private static final Columns<FactorRow> COLUMNS = Columns.<FactorRow>of("second_factors")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", FactorRow::id)
            .fixed("user_id", FactorRow::user)
            .fixed("secret", FactorRow::secret)
            .fixed("fingerprint", FactorRow::fingerprint)
            .fixed("created_at", FactorRow::createdAt)
            .read("confirmed_at", "ended_at", "ended_by", "tries", "last_step", "last_key");

    private static final Columns.Change<FactorRow> INSERT = COLUMNS.insert();
    private static final String ONE = " WHERE bureau_id = ? AND id = ?";

    private final Handle handle;

    FactorTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    void insert(FactorRow row) {
        INSERT.run(handle, row);
    }

    Optional<FactorRow> find(BureauId bureau, String id) {
        return Sql.find(handle, COLUMNS.select() + ONE, FactorTable::row, bureau.text(), id);
    }

    /** Returns the current app of a user, whether or not it is confirmed. */
    Optional<FactorRow> of(BureauId bureau, String user) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND user_id = ? AND ended_at IS NULL",
                FactorTable::row,
                bureau.text(),
                user);
    }

    /** Notes that right digits were used; returns false when others were used since {@code row} was read. */
    boolean use(FactorRow row, long step, String key) {
        return Sql.update(
                        handle,
                        "UPDATE second_factors SET tries = 0, last_step = ?, last_key = ?" + ONE
                                + " AND last_step = ? AND ended_at IS NULL",
                        step,
                        key,
                        row.bureau().text(),
                        row.id(),
                        row.lastStep())
                == 1;
    }

    /** Counts wrong digits. */
    void countTry(FactorRow row) {
        Sql.update(
                handle,
                "UPDATE second_factors SET tries = tries + 1" + ONE,
                row.bureau().text(),
                row.id());
    }

    void confirm(FactorRow row) {
        Sql.update(
                handle,
                "UPDATE second_factors SET confirmed_at = ?" + ONE,
                row.confirmedAt().orElseThrow(),
                row.bureau().text(),
                row.id());
    }

    /** Ends an app and forgets its secret; returns false if it had ended. */
    boolean end(FactorRow row) {
        return Sql.update(
                        handle,
                        "UPDATE second_factors SET secret = '', ended_at = ?, ended_by = ?" + ONE
                                + " AND ended_at IS NULL",
                        row.endedAt().orElseThrow(),
                        row.endedBy().orElseThrow(),
                        row.bureau().text(),
                        row.id())
                == 1;
    }

    private static FactorRow row(FoundRow row) throws SQLException {
        return new FactorRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("user_id"),
                row.getString("secret"),
                row.getString("fingerprint"),
                row.getString("created_at"),
                Optional.ofNullable(row.getString("confirmed_at")),
                Optional.ofNullable(row.getString("ended_at")),
                Optional.ofNullable(row.getString("ended_by")),
                (int) row.getLong("tries"),
                row.getLong("last_step"),
                row.getString("last_key"));
    }
}
