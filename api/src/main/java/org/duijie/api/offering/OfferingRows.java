package org.duijie.api.offering;

import java.sql.SQLException;
import java.util.Optional;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.json.Spliced;
import org.duijie.api.offering.OfferingRow.InCalendar;

/** The columns that listings and intents have in common. */
public final class OfferingRows {
    /** The SQL of a column with the number of parts of the calendar of a row {@code g}. */
    public static final String PARTS =
            "(SELECT c.parts FROM calendars c WHERE c.bureau_id = g.bureau_id" + " AND c.id = g.calendar_id) AS parts";

    private OfferingRows() {}

    /**
     * Returns the columns that listings and intents have in common.
     *
     * @param by the column for the measure in which the stock or demand was stated
     * @param price the prefix of the names of the price columns
     */
    public static <R extends OfferingRow<R>> Columns<R> columns(String table, String by, String price) {
        return Columns.<R>of(table)
                .key("bureau_id", row -> row.bureau().text())
                .key("id", OfferingRow::id)
                .fixed("party_id", OfferingRow::party)
                .changing("entered", OfferingRow::entered)
                .changing(by, row -> row.goods().by().word())
                .changing(price + "_per", row -> row.goods().pricePer())
                .changing(price + "_micros", row -> row.goods().priceMicros())
                .changing(price + "_for", row -> row.goods().priceFor())
                .changing("from_day", row -> row.goods().fromDay())
                .changing("to_day", row -> row.goods().toDay())
                .changing("lat", row -> row.goods().latitude())
                .changing("lon", row -> row.goods().longitude())
                .changing("cell", row -> cell(row.goods()))
                .changing("words", row -> row.goods().words())
                .changing("remarks", row -> row.goods().remarks())
                .changing("status", row -> row.status().word())
                .changing("version", OfferingRow::version)
                .fixed("created_at", OfferingRow::createdAt)
                .changing("changed_at", OfferingRow::changedAt)
                .fixed("calendar_id", row -> row.calendar().map(InCalendar::id))
                .fixed("part", row -> row.calendar().map(InCalendar::part));
    }

    /** Reads the place in a calendar from a row with these columns and {@link #PARTS}. */
    public static Optional<InCalendar> calendar(FoundRow row) throws SQLException {
        String calendar = row.getString("calendar_id");
        return calendar == null
                ? Optional.empty()
                : Optional.of(new InCalendar(calendar, row.getLong("part"), row.getLong("parts")));
    }

    /** Appends the place in a calendar to an answer. */
    public static void say(Optional<InCalendar> calendar, Spliced text) {
        calendar.ifPresent(place -> text.object("calendar")
                .put("id", place.id())
                .put("part", place.part())
                .put("of", place.of())
                .end());
    }

    private static long cell(SearchKeys goods) {
        return Cells.of(goods.latitude(), goods.longitude());
    }

    /** Reads the search keys from a row with these columns. */
    public static SearchKeys read(FoundRow row, String by, String price) throws SQLException {
        return new SearchKeys(
                SearchKeys.Measure.parse(row.getString(by)),
                row.getString(price + "_per"),
                row.getLong(price + "_micros"),
                row.getLong(price + "_for"),
                row.getString("from_day"),
                row.getString("to_day"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("words"),
                row.getString("remarks"));
    }
}
