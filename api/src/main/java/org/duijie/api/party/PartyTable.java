package org.duijie.api.party;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.Database.DuplicateKeyException;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.SearchText;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.market.BuyerKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The table of parties. */
public final class PartyTable {
    private static final Columns<PartyRow> COLUMNS = Columns.<PartyRow>of("parties")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", PartyRow::id)
            .fixed("kind", row -> row.kind().word())
            .changing("buyer_kind", row -> row.buyerKind().map(BuyerKind::word))
            .changing("name", PartyRow::name)
            .changing("credit_code", PartyRow::creditCode)
            .changing("entered", PartyRow::entered)
            .changing("version", PartyRow::version)
            .fixed("created_at", PartyRow::createdAt)
            .changing("changed_at", PartyRow::changedAt)
            .changing("folded", row -> SearchText.folded(row.name()));

    private static final Columns.Change<PartyRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<PartyRow> UPDATE = COLUMNS.update();

    private final Handle handle;

    public PartyTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Adds a party.
     *
     * @throws DuplicateKeyException when another party of the bureau has its credit code
     */
    public void insert(PartyRow row) {
        insertAll(row.bureau(), List.of(row));
    }

    /**
     * Adds parties, as {@link #insert} does.
     *
     * @throws DuplicateKeyException when another party of the bureau has one of their credit codes
     */
    public void insertAll(BureauId bureau, List<PartyRow> rows) {
        INSERT.runAll(handle, rows);
    }

    /**
     * Replaces the previous version by {@code row}; returns false, with nothing changed, if another version is stored.
     */
    public boolean update(PartyRow row) {
        return UPDATE.run(handle, row);
    }

    /** Locks the party until the transaction ends. Waits if another transaction has locked it. */
    public void await(BureauId bureau, String id) {
        Sql.update(handle, "UPDATE parties SET version = version WHERE bureau_id = ? AND id = ?", bureau.text(), id);
    }

    public Optional<PartyRow> find(BureauId bureau, String id) {
        return Sql.find(
                handle, COLUMNS.select() + " WHERE bureau_id = ? AND id = ?", PartyTable::row, bureau.text(), id);
    }

    /** Returns the oldest other party of the same kind and name. Names are compared in the form used in searches. */
    public Optional<String> alike(PartyRow row) {
        return Sql.find(
                handle,
                "SELECT id FROM parties WHERE bureau_id = ? AND folded = ? AND kind = ? AND id <> ? ORDER BY id LIMIT 1",
                Sql.TEXT,
                row.bureau().text(),
                SearchText.folded(row.name()),
                row.kind().word(),
                row.id());
    }

    /**
     * Returns the only party with this name and kind and, for a buyer, this kind of buyer; empty when there is none or
     * more than one.
     */
    Optional<PartyRow> named(BureauId bureau, String name, String kind, String buyerKind) {
        List<PartyRow> found = Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND folded = ? AND kind = ? AND COALESCE(buyer_kind, '') = ?"
                        + " ORDER BY id LIMIT 2",
                PartyTable::row,
                bureau.text(),
                SearchText.folded(name),
                kind,
                buyerKind);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Returns another party of the same kind whose name {@linkplain Lookalike looks} the same. Compares only the latest
     * thousand parties whose names have the same length.
     */
    public Optional<String> lookalike(PartyRow row) {
        if (!Lookalike.isPossible(row.name())) {
            return Optional.empty();
        }
        String looks = Lookalike.of(row.name());
        return Sql.list(
                        handle,
                        "SELECT id, name FROM parties WHERE bureau_id = ? AND kind = ? AND id <> ?"
                                + " AND LENGTH(folded) = ? ORDER BY id DESC LIMIT 1000",
                        found -> List.of(found.getString("id"), found.getString("name")),
                        row.bureau().text(),
                        row.kind().word(),
                        row.id(),
                        looks.codePointCount(0, looks.length()))
                .stream()
                .filter(found -> Lookalike.of(found.get(1)).equals(looks))
                .map(found -> found.get(0))
                .findFirst();
    }

    /** Returns the party with this credit code. */
    public Optional<PartyRow> findByCode(BureauId bureau, String code) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau AND credit_code = :code")
                .bind("bureau", bureau.text())
                .bind("code", code)
                .map(Sql.mapper(PartyTable::row))
                .findOne();
    }

    /** Returns one page of parties, ordered by id. */
    public List<PartyRow> list(BureauId bureau, Optional<PartyKind> kind, Page page) {
        return handle.createQuery(COLUMNS.select() + " WHERE bureau_id = :bureau AND id > :after"
                        + (kind.isPresent() ? " AND kind = :kind" : "") + " ORDER BY id LIMIT :limit")
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("bureau", bureau.text())
                .bind("after", page.after())
                .bind("kind", kind.map(PartyKind::word).orElse(null))
                .bind("limit", page.limit())
                .map(Sql.mapper(PartyTable::row))
                .list();
    }

    private static PartyRow row(FoundRow row) throws SQLException {
        return new PartyRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                PartyKind.parse(row.getString("kind")),
                Optional.ofNullable(row.getString("buyer_kind")).map(BuyerKind::parse),
                row.getString("name"),
                Optional.ofNullable(row.getString("credit_code")),
                row.getString("entered"),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
