package org.duijie.api.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table. Each column has a name and a function that gives its value in a row. Insert, select and
 * update statements are made from this one list, and rows are read by the same names.
 *
 * @param <R> a row
 */
public final class Columns<R> {
    private final String table;
    private final List<Column<R>> all;

    /**
     * Returns the value of a column in a row. An {@link Optional} is replaced by its value, or by null if it is empty.
     */
    public interface Value<R> {
        @Nullable
        Object of(R row);
    }

    private enum Use {
        KEY,
        FIXED,
        CHANGING,
        READ
    }

    private record Column<R>(String name, Use use, Value<R> value) {
        boolean isWritten() {
            return use != Use.READ;
        }

        String set() {
            return name + " = :" + name;
        }

        @Nullable
        Object in(R row) {
            Object found = value.of(row);
            return found instanceof Optional<?> maybe ? maybe.orElse(null) : found;
        }
    }

    /** A statement that writes one row. The values of its named parameters come from the row. */
    public static final class Change<R> {
        private final String sql;
        private final List<Column<R>> values;

        private Change(String sql, List<Column<R>> values) {
            this.sql = sql;
            this.values = values;
        }

        /** Returns whether the statement changed the row. */
        public boolean run(Handle handle, R row) {
            return Sql.update(handle, sql, values(row)) == 1;
        }

        /** Runs the statement for each of {@code rows}. */
        public void runAll(Handle handle, List<R> rows) {
            Sql.updateEach(handle, sql, rows.stream().map(this::values).toList());
        }

        private @Nullable Object[] values(R row) {
            return values.stream().map(each -> each.in(row)).toArray();
        }
    }

    private Columns(String table, List<Column<R>> all) {
        this.table = table;
        this.all = all;
    }

    /** Returns a table without columns, to which columns are added. */
    public static <R> Columns<R> of(String table) {
        return new Columns<>(table, List.of());
    }

    /** Adds a key column. Updates find a row by its key columns. */
    public Columns<R> key(String name, Value<R> value) {
        return and(new Column<>(name, Use.KEY, value));
    }

    /** Adds a column that inserts write and updates never change. */
    public Columns<R> fixed(String name, Value<R> value) {
        return and(new Column<>(name, Use.FIXED, value));
    }

    /** Adds a column that inserts and updates write. */
    public Columns<R> changing(String name, Value<R> value) {
        return and(new Column<>(name, Use.CHANGING, value));
    }

    /** Adds columns that are read like the others, but that only statements elsewhere write. */
    public Columns<R> read(String... names) {
        Columns<R> more = this;
        for (String name : names) {
            more = more.and(new Column<>(name, Use.READ, row -> null));
        }
        return more;
    }

    private Columns<R> and(Column<R> column) {
        return new Columns<>(
                table, Stream.concat(all.stream(), Stream.of(column)).toList());
    }

    /** Returns {@code SELECT … FROM …} with all columns. */
    public String select() {
        return "SELECT " + joined(each -> true, "") + " FROM " + table;
    }

    /**
     * Returns {@code SELECT …} with all columns, each prefixed by the table's alias. The caller adds more columns and
     * {@code FROM}.
     */
    public String select(String alias) {
        return "SELECT " + joined(each -> true, alias + ".");
    }

    /** Returns the statement that inserts a row. */
    public Change<R> insert() {
        return insert("");
    }

    /** Returns the statement that inserts a row if the table does not have it yet. */
    public Change<R> insertNew() {
        return insert(" ON CONFLICT DO NOTHING");
    }

    private Change<R> insert(String end) {
        String values = written().stream().map(each -> ":" + each.name()).collect(Collectors.joining(", "));
        return change(
                "INSERT INTO " + table + " (" + joined(Column::isWritten, "") + ") VALUES (" + values + ")" + end);
    }

    /** Returns the statement that replaces the previous version of a row. */
    public Change<R> update() {
        return update("", "");
    }

    /**
     * Returns the statement that replaces the previous version of a row if a condition holds.
     *
     * @param also further assignments, each preceded by a comma; {@code :name} is the new value of a column
     * @param guard the condition, preceded by {@code AND}
     */
    public Change<R> update(String also, String guard) {
        String sets = sets(Use.CHANGING, ", ");
        String keys = sets(Use.KEY, " AND ");
        return change(
                "UPDATE " + table + " SET " + sets + also + " WHERE " + keys + " AND version = :version - 1" + guard);
    }

    private String sets(Use use, String between) {
        return all.stream().filter(each -> each.use() == use).map(Column::set).collect(Collectors.joining(between));
    }

    private String joined(Predicate<Column<R>> which, String before) {
        return all.stream().filter(which).map(each -> before + each.name()).collect(Collectors.joining(", "));
    }

    private List<Column<R>> written() {
        return all.stream().filter(Column::isWritten).toList();
    }

    private Change<R> change(String named) {
        List<Column<R>> values = new ArrayList<>();
        return new Change<>(Sql.marked(named, name -> values.add(written(name))), values);
    }

    private Column<R> written(String name) {
        return written().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " is written in " + table));
    }
}
