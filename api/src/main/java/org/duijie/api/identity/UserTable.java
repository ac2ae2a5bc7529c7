package org.duijie.api.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Role;
import org.jdbi.v3.core.Handle;

/** The table of users. */
public final class UserTable {
    private static final String COLUMNS =
            "bureau_id, id, party_id, role, name, phone, title, status, version, created_at, changed_at";

    private final Handle handle;

    public UserTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(UserRow row) {
        handle.createUpdate("INSERT INTO users (" + COLUMNS + ") VALUES (:bureau, :id, :party, :role, :name, :phone,"
                        + " :title, :status, :version, :createdAt, :changedAt)")
                .bind("bureau", row.bureau().text())
                .bind("id", row.id())
                .bind("party", row.party())
                .bind("role", row.role().word())
                .bind("name", row.name())
                .bind("phone", row.phone().orElse(null))
                .bind("title", row.title().orElse(null))
                .bind("status", row.status().word())
                .bind("version", row.version())
                .bind("createdAt", row.createdAt())
                .bind("changedAt", row.changedAt())
                .execute();
    }

    /** Writes {@code row} over the version before it; returns false when that is not the current version. */
    public boolean update(UserRow row) {
        return handle.createUpdate("UPDATE users SET name = :name, phone = :phone, title = :title, status = :status,"
                                + " version = :version, changed_at = :changedAt"
                                + " WHERE bureau_id = :bureau AND id = :id AND version = :version - 1")
                        .bind("name", row.name())
                        .bind("phone", row.phone().orElse(null))
                        .bind("title", row.title().orElse(null))
                        .bind("status", row.status().word())
                        .bind("version", row.version())
                        .bind("changedAt", row.changedAt())
                        .bind("bureau", row.bureau().text())
                        .bind("id", row.id())
                        .execute()
                == 1;
    }

    public Optional<UserRow> find(BureauId bureau, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM users WHERE bureau_id = :bureau AND id = :id")
                .bind("bureau", bureau.text())
                .bind("id", id)
                .map((row, context) -> row(row))
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
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM users WHERE bureau_id = :bureau AND id > :after ORDER BY id LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("after", page.after())
                .bind("limit", page.limit())
                .map((row, context) -> row(row))
                .list();
    }

    private static UserRow row(ResultSet row) throws SQLException {
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
