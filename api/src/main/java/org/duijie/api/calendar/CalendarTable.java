package org.duijie.api.calendar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Page;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.offering.OfferingRow;
import org.jdbi.v3.core.Handle;

/** The table of calendars. Their parts are listings or intents. */
final class CalendarTable {
    private static final Columns<CalendarRow> COLUMNS = Columns.<CalendarRow>of("calendars")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", CalendarRow::id)
            .fixed("party_id", CalendarRow::party)
            .fixed("kind", row -> row.kind().word())
            .changing("entered", CalendarRow::entered)
            .changing("parts", CalendarRow::parts)
            .changing("status", row -> row.status().word())
            .changing("version", CalendarRow::version)
            .fixed("created_at", CalendarRow::createdAt)
            .changing("changed_at", CalendarRow::changedAt);

    private static final String SELECT = COLUMNS.select("c") + ", p.name AS party_name FROM calendars c"
            + " JOIN parties p ON p.bureau_id = c.bureau_id AND p.id = c.party_id WHERE c.bureau_id = ?";

    private static final Columns.Change<CalendarRow> INSERT = COLUMNS.insert();

    private static final Columns.Change<CalendarRow> UPDATE = COLUMNS.update();

    private final Handle handle;

    CalendarTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Selects the calendars to list.
     *
     * @param viewer the party for which to list: it sees its own calendars in any status, and only open ones of others;
     *     empty to see all
     */
    record Wanted(
            Optional<CalendarKind> kind,
            Optional<String> party,
            Optional<OfferingRow.Status> status,
            Optional<String> viewer) {}

    public void insert(CalendarRow row) {
        INSERT.run(handle, row);
    }

    /**
     * Replaces the previous version by {@code row}; returns false, with nothing changed, if another version is stored.
     */
    public boolean update(CalendarRow row) {
        return UPDATE.run(handle, row);
    }

    /** Waits for other changes of the calendar, and blocks new ones until this transaction ends. */
    public void await(BureauId bureau, String id) {
        Sql.update(handle, "UPDATE calendars SET version = version WHERE bureau_id = ? AND id = ?", bureau.text(), id);
    }

    public Optional<CalendarRow> find(BureauId bureau, String id) {
        return Sql.find(handle, SELECT + " AND c.id = ?", CalendarTable::row, bureau.text(), id);
    }

    /** Returns one page of calendars, ordered by id. */
    public List<CalendarRow> list(BureauId bureau, Wanted wanted, Page page) {
        StringBuilder sql = new StringBuilder(SELECT).append(" AND c.id > ?");
        List<Object> values = new ArrayList<>(List.of(bureau.text(), page.after()));
        wanted.kind().ifPresent(kind -> and(sql, " AND c.kind = ?", values, kind.word()));
        wanted.party().ifPresent(party -> and(sql, " AND c.party_id = ?", values, party));
        wanted.status().ifPresent(status -> and(sql, " AND c.status = ?", values, status.word()));
        wanted.viewer().ifPresent(party -> and(sql, " AND (c.status = 'open' OR c.party_id = ?)", values, party));
        values.add(page.limit());
        return Sql.list(handle, sql + " ORDER BY c.id LIMIT ?", CalendarTable::row, values.toArray());
    }

    private static void and(StringBuilder sql, String condition, List<Object> values, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private static CalendarRow row(FoundRow row) throws SQLException {
        return new CalendarRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("party_id"),
                row.getString("party_name"),
                CalendarKind.parse(row.getString("kind")),
                row.getString("entered"),
                row.getLong("parts"),
                OfferingRow.Status.parse(row.getString("status")),
                row.getLong("version"),
                row.getString("created_at"),
                row.getString("changed_at"));
    }
}
