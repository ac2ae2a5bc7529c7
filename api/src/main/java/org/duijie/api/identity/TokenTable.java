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
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.jdbi.v3.core.Handle;

/** The table of tokens. */
final class TokenTable {
    private static final Columns<TokenRow> COLUMNS = Columns.<TokenRow>of("tokens")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", TokenRow::id)
            .fixed("user_id", TokenRow::user)
            .fixed("hash", TokenRow::hash)
            .fixed("ending", TokenRow::ending)
            .fixed("scopes", TokenRow::scopes)
            .fixed("created_at", TokenRow::createdAt)
            .fixed("expires_at", TokenRow::expiresAt)
            .fixed("made_with", TokenRow::madeWith)
            .read("revoked_at");

    private static final String BEARER =
            COLUMNS.select("t") + ", u.party_id, u.role, c.version AS catalogue FROM tokens t"
                    + " JOIN users u ON u.bureau_id = t.bureau_id AND u.id = t.user_id"
                    + " JOIN catalogues c ON c.bureau_id = t.bureau_id"
                    + " WHERE t.bureau_id = ? AND t.hash = ? AND t.revoked_at IS NULL"
                    + " AND t.expires_at > ? AND u.status = 'active'";

    private static final Columns.Change<TokenRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    /** A valid token, its user, and the version of the bureau's additions to the catalogue. */
    public record Bearer(TokenRow token, String party, String role, long catalogue) {
        /** Returns the principal of a request with this token. */
        Principal principal() {
            return new Principal(
                    token.bureau(),
                    token.id(),
                    token.user(),
                    party,
                    Role.of(role),
                    Scope.of(token.scopes()),
                    catalogue);
        }
    }

    public TokenTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(TokenRow row) {
        INSERT.run(handle, row);
    }

    /**
     * Returns the token with {@code hash}, if it is neither revoked nor expired at {@code now} and its user is active.
     */
    public Optional<Bearer> bearer(BureauId bureau, String hash, String now) {
        return Sql.find(
                handle,
                BEARER,
                row -> new Bearer(row(row), row.getString("party_id"), row.getString("role"), row.getLong("catalogue")),
                bureau.text(),
                hash,
                now);
    }

    /** Returns whether a token is neither revoked nor expired at {@code now}, and its user is active. */
    boolean isValid(BureauId bureau, String id, String now) {
        return Sql.find(
                        handle,
                        "SELECT t.id FROM tokens t JOIN users u ON u.bureau_id = t.bureau_id AND u.id = t.user_id"
                                + " WHERE t.bureau_id = ? AND t.id = ? AND t.revoked_at IS NULL AND t.expires_at > ?"
                                + " AND u.status = 'active'",
                        Sql.TEXT,
                        bureau.text(),
                        id,
                        now)
                .isPresent();
    }

    public Optional<TokenRow> find(BureauId bureau, String id) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau AND id = :id")
                .bind("bureau", bureau.text())
                .bind("id", id)
                .map(Sql.mapper(TokenTable::row))
                .findOne();
    }

    /** Returns the tokens of one user, or of all. */
    public List<TokenRow> list(BureauId bureau, Optional<String> user, Page page) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau AND id > :after"
                        + " AND (user_id = :user OR :anyone = 1) ORDER BY id LIMIT :limit")
                .bind("bureau", bureau.text())
                .bind("after", page.after())
                .bind("user", user.orElse(""))
                .bind("anyone", user.isEmpty() ? 1 : 0)
                .bind("limit", page.limit())
                .map(Sql.mapper(TokenTable::row))
                .list();
    }

    /** Revokes a token; returns false if it was revoked before. */
    public boolean revoke(BureauId bureau, String id, String at) {
        return handle.createUpdate("UPDATE tokens SET revoked_at = :at"
                                + " WHERE bureau_id = :bureau AND id = :id AND revoked_at IS NULL")
                        .bind("at", at)
                        .bind("bureau", bureau.text())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Returns the tokens that were issued with one of the tokens {@code makers}, ordered by id. */
    public List<TokenRow> madeWith(BureauId bureau, List<String> makers) {
        return handle.createQuery(
                        COLUMNS.select() + " WHERE bureau_id = :bureau AND made_with IN (<makers>) ORDER BY id")
                .bind("bureau", bureau.text())
                .bindList("makers", makers)
                .map(Sql.mapper(TokenTable::row))
                .list();
    }

    /** Locks {@code id} against revocation until the transaction ends; returns false when it is revoked. */
    public boolean keep(BureauId bureau, String id) {
        return handle.createUpdate("UPDATE tokens SET ending = ending"
                                + " WHERE bureau_id = :bureau AND id = :id AND revoked_at IS NULL")
                        .bind("bureau", bureau.text())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static TokenRow row(FoundRow row) throws SQLException {
        return new TokenRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("user_id"),
                row.getString("hash"),
                row.getString("ending"),
                row.getString("scopes"),
                row.getString("created_at"),
                row.getString("expires_at"),
                Optional.ofNullable(row.getString("revoked_at")),
                Optional.ofNullable(row.getString("made_with")));
    }
}
