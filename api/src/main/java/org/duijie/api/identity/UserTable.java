package org.duijie.api.identity;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Role;
import org.jdbi.v3.core.Handle;

/** The table of users. */
final class UserTable {
    private static final Columns<UserRow> COLUMNS = Columns.<UserRow>of("users")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", UserRow::id)
            .fixed("party_id", UserRow::party)
            .fixed("role", row -> row.role().word())
            .changing("name", UserRow::name)
            .changing("phone", UserRow::phone)
            .changing("title", UserRow::title)
            .changing("status", row -> row.status().word())
            .changing("version", UserRow::version)
            .fixed("created_at", UserRow::createdAt)
            .changing("changed_at", UserRow::changedAt);

    private static final Columns.Change<UserRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<UserRow> UPDATE = COLUMNS.update();

    private final Handle handle;

    public UserTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(UserRow row) {
        INSERT.run(handle, row);
    }

    /**
     * Replaces the previous version by {@code row}; returns false, with nothing changed, if another version is stored.
     */
    public boolean update(UserRow row) {
        return UPDATE.run(handle, row);
    }

    public Optional<UserRow> find(BureauId bureau, String id) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau AND id = :id")
                .bind("bureau", bureau.text())
                .bind("id", id)
                .map(Sql.mapper(UserTable::row))
                .findOne();
    }

    /** Returns how many active users of {@code role} the bureau has. */
    public long active(BureauId bureau, Role role) {
        return handle.createQuery("SELECT COUNT(*) FROM users"
                        + " WHERE bureau_id = :bureau AND role = :role AND status = 'active'")
                .bind("bureau", bureau.text())
                .bind("role", role.word())
                .mapTo(Long.class)
                .one();
    }

    public List<UserRow> list(BureauId bureau, Page page) {
        return handle.createQuery(
                        COLUMNS.select() + " WHERE bureau_id = :bureau AND id > :after ORDER BY id LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("after", page.after())
                .bind("limit", page.limit())
                .map(Sql.mapper(UserTable::row))
                .list();
    }

    private static UserRow row(FoundRow row) throws SQLException {
        return new UserRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("party_id"),
                Role.of(row.getString("role")),
                row.getString("name"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("title")),
                UserStatus.parse(row.getString("status")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
