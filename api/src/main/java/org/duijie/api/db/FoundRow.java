package org.duijie.api.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A row of a query, read by column names. The position of each name is looked up only once for a query, because a
 * driver may compare the name with every column at each call.
 */
public final class FoundRow {
    /**
     * The maximum number of queries whose columns are remembered. Searches combine their conditions, which gives many
     * different queries.
     */
    private static final int MOST_KNOWN = 1_000;

    private static final Map<String, Map<String, Integer>> KNOWN = new ConcurrentHashMap<>();

    private final ResultSet found;
    private final Map<String, Integer> places;

    private FoundRow(ResultSet found, Map<String, Integer> places) {
        this.found = found;
        this.places = places;
    }

    /**
     * Returns a view of the current row of {@code found}. When {@code found} moves to the next row, the view shows that
     * row.
     *
     * @param sql the text of the query; equal texts have the same columns in the same order
     */
    static FoundRow of(ResultSet found, String sql) throws SQLException {
        Map<String, Integer> known = KNOWN.get(sql);
        if (known != null) {
            return new FoundRow(found, known);
        }
        Map<String, Integer> places = places(found.getMetaData());
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(sql, places);
        }
        return new FoundRow(found, places);
    }

    private static Map<String, Integer> places(ResultSetMetaData columns) throws SQLException {
        int count = columns.getColumnCount();
        Map<String, Integer> places = new HashMap<>(2 * count);
        for (int i = 1; i <= count; i++) {
            places.putIfAbsent(columns.getColumnLabel(i), i);
        }
        return places;
    }

    /** Returns the text of a column; null where it is NULL. */
    public String getString(String column) throws SQLException {
        return found.getString(place(column));
    }

    /** Returns the number of a column; 0 where it is NULL. */
    public long getLong(String column) throws SQLException {
        return found.getLong(place(column));
    }

    /** Returns the number of a column; 0 where it is NULL. */
    public int getInt(String column) throws SQLException {
        return found.getInt(place(column));
    }

    /** Returns the number of a column; 0 where it is NULL. */
    public double getDouble(String column) throws SQLException {
        return found.getDouble(place(column));
    }

    /** Returns whether the column read last was NULL. */
    public boolean wasNull() throws SQLException {
        return found.wasNull();
    }

    /** Returns the text of the only column. */
    String text() throws SQLException {
        return found.getString(1);
    }

    /** Returns the number of the only column. */
    long number() throws SQLException {
        return found.getLong(1);
    }

    private int place(String column) throws SQLException {
        Integer place = places.get(column);
        if (place == null) {
            throw new SQLException("no column " + column + " in " + places.keySet());
        }
        return place;
    }
}
