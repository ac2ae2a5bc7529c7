package org.duijie.api.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * The personal values of the audit, stored in a table of their own. The audit has only a hash of each value. Once the
 * row here is deleted, nobody can find out the value.
 */
final class PersonTable {
    private static final Columns<PersonRow> COLUMNS = Columns.<PersonRow>of("persons")
            .key("bureau_id", row -> row.bureau().text())
            .key("hmac", PersonRow::hmac)
            .fixed("subject_id", PersonRow::subject)
            .fixed("person", PersonRow::person)
            .fixed("hash_key", PersonRow::key)
            .fixed("value", PersonRow::value);

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";

    private static final Columns.Change<PersonRow> INSERT = COLUMNS.insertNew();

    private final Handle handle;

    public PersonTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Adds a value; returns false when the table has it already. If another transaction is adding the same value, waits
     * for it.
     */
    public boolean insert(PersonRow row) {
        return INSERT.run(handle, row);
    }

    /** Returns the row of this value. */
    public Optional<PersonRow> find(BureauId bureau, String subject, String person, String value) {
        return Sql.find(
                handle,
                SELECT + " AND subject_id = ? AND person = ? AND value = ?",
                PersonTable::row,
                bureau.text(),
                subject,
                person,
                value);
    }

    /** Returns the rows about the persons of an entry. */
    public List<PersonRow> of(BureauId bureau, String subject) {
        return Sql.list(handle, SELECT + " AND subject_id = ?", PersonTable::row, bureau.text(), subject);
    }

    /** Returns the rows whose hash is in {@code hmacs}, which should have at most a few hundred elements. */
    public List<PersonRow> find(BureauId bureau, Collection<String> hmacs) {
        if (hmacs.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(bureau.text()));
        values.addAll(hmacs);
        String marks = "?, ".repeat(hmacs.size() - 1) + "?";
        return Sql.list(handle, SELECT + " AND hmac IN (" + marks + ")", PersonTable::row, values.toArray());
    }

    /** Returns the personal values of the bureau, by hash. */
    public List<PersonRow> list(BureauId bureau, Page page) {
        return Sql.list(
                handle,
                SELECT + " AND hmac > ? ORDER BY hmac LIMIT ?",
                PersonTable::row,
                bureau.text(),
                page.after(),
                page.limit());
    }

    /** Erases all values of one person of an entry; returns the number of erased values. */
    public int erase(BureauId bureau, String subject, String person) {
        return Sql.update(
                handle,
                "DELETE FROM persons WHERE bureau_id = ? AND subject_id = ? AND person = ?",
                bureau.text(),
                subject,
                person);
    }

    private static PersonRow row(FoundRow row) throws SQLException {
        return new PersonRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("hmac"),
                row.getString("subject_id"),
                row.getString("person"),
                row.getString("hash_key"),
                row.getString("value"));
    }
}
