package org.duijie.api.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of a query, read by the names of its columns. The names are looked up once for all rows: a driver may compare
 * every name with every column of every result.
 */
public final class FoundRow {
    private final ResultSet found;
    private final Map<String, Integer> places;

    private FoundRow(ResultSet found, Map<String, Integer> places) {
        this.found = found;
        this.places = places;
    }

    /** Returns the current row of {@code found}; it moves on with it. */
    static FoundRow of(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        int count = columns.getColumnCount();
        Map<String, Integer> places = new HashMap<>(2 * count);
        for (int i = 1; i <= count; i++) {
            places.putIfAbsent(columns.getColumnLabel(i), i);
        }
        return new FoundRow(found, places);
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
