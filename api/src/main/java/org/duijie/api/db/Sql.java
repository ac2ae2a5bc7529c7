package org.duijie.api.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of requests by plain JDBC, because Jdbi's overhead costs more time than many of the statements.
 */
public final class Sql {
    private static final Pattern NAME = Pattern.compile(":([a-zA-Z0-9_]+)");

    private static final int FETCHED = 64;

    /** Reads the first column as text. */
    public static final Reader<String> TEXT = FoundRow::text;

    /** Reads the first column as a number. */
    public static final Reader<Long> NUMBER = FoundRow::number;

    private Sql() {}

    /** Reads one row. */
    public interface Reader<R> {
        R read(FoundRow row) throws SQLException;
    }

    /** Returns {@code reader} as a row mapper for Jdbi. */
    public static <R> RowMapper<R> mapper(Reader<R> reader) {
        return new RowMapper<>() {
            @Override
            public R map(ResultSet found, StatementContext context) throws SQLException {
                return reader.read(FoundRow.of(found, context.getRenderedSql()));
            }

            @Override
            public RowMapper<R> specialize(ResultSet found, StatementContext context) throws SQLException {
                FoundRow row = FoundRow.of(found, context.getRenderedSql());
                return (same, again) -> reader.read(row);
            }
        };
    }

    /** Thrown when a statement failed; the cause says why. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(SQLException cause) {
            super(cause);
        }
    }

    /** Returns all rows of a query. {@code values} replace its question marks, in order. */
    public static <R> List<R> list(Handle handle, String sql, Reader<R> reader, @Nullable Object... values) {
        List<R> rows = new ArrayList<>();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                FoundRow row = FoundRow.of(found, sql);
                while (found.next()) {
                    rows.add(reader.read(row));
                }
            }
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
        return rows;
    }

    /**
     * Returns the first rows of a query. Stops reading once the sum of their {@code size}s reaches the size of a page.
     */
    public static <R> List<R> page(
            Handle handle, String sql, Reader<R> reader, ToLongFunction<R> size, @Nullable Object... values) {
        List<R> rows = new ArrayList<>();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            statement.setFetchSize(FETCHED);
            try (ResultSet results = statement.executeQuery()) {
                FoundRow found = FoundRow.of(results, sql);
                long read = 0;
                while (read < Page.CHARACTERS && results.next()) {
                    R row = reader.read(found);
                    rows.add(row);
                    read += size.applyAsLong(row);
                }
            }
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
        return rows;
    }

    /**
     * Returns all rows of a query with named parameters, {@code :name}. The query must not use colons for anything
     * else.
     */
    public static <R> List<R> named(Handle handle, String sql, Reader<R> reader, Map<String, Object> values) {
        List<Object> inOrder = new ArrayList<>();
        String marked = marked(sql, name -> inOrder.add(Objects.requireNonNull(values.get(name), sql)));
        return list(handle, marked, reader, inOrder.toArray());
    }

    /**
     * Returns {@code sql} with its named parameters replaced by question marks, and passes their names to {@code names}
     * in order.
     */
    static String marked(String sql, Consumer<String> names) {
        return NAME.matcher(sql).replaceAll(name -> {
            names.accept(name.group(1));
            return "?";
        });
    }

    /** Returns the row of a query that has at most one; empty when there is none. */
    public static <R> Optional<R> find(Handle handle, String sql, Reader<R> reader, @Nullable Object... values) {
        return list(handle, sql, reader, values).stream().findFirst();
    }

    /** Returns how many rows a change affected. */
    public static int update(Handle handle, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    /** Runs the same change once for each of {@code all}. */
    public static void updateEach(Handle handle, String sql, List<? extends @Nullable Object[]> all) {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (@Nullable Object[] values : all) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
