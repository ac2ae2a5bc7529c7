package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of a table as insert, select and update use them. */
class ColumnsTest {
    private static final Columns<Stall> COLUMNS = Columns.<Stall>of("stalls")
            .key("id", Stall::id)
            .fixed("owner", Stall::owner)
            .changing("note", Stall::note)
            .changing("geese", Stall::geese)
            .changing("version", Stall::version)
            .read("sold");

    private Handle handle;

    private record Stall(String id, String owner, Optional<String> note, long geese, long version) {
        Stall with(String newOwner, long newGeese) {
            return new Stall(id, newOwner, Optional.empty(), newGeese, version + 1);
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("stalls.db"));
        handle.execute("CREATE TABLE stalls (sold INTEGER DEFAULT 3, version INTEGER, geese INTEGER, note TEXT,"
                + " owner TEXT, id TEXT PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void a_row_is_inserted_with_each_value_in_its_column() {
        COLUMNS.insert().runAll(handle, List.of(stall("a", Optional.of("shade")), stall("b", Optional.empty())));

        assertThat(rows()).containsExactly("a Chen shade 7 1 3", "b Chen null 7 1 3");
    }

    @Test
    void a_row_that_is_there_is_not_inserted_again() {
        Columns.Change<Stall> insert = COLUMNS.insertNew();

        assertThat(insert.run(handle, stall("a", Optional.empty()))).isTrue();
        assertThat(insert.run(handle, stall("a", Optional.of("shade")))).isFalse();

        assertThat(rows()).containsExactly("a Chen null 7 1 3");
    }

    @Test
    void an_update_writes_what_changes_over_the_version_before() {
        Stall before = stall("a", Optional.of("shade"));
        COLUMNS.insert().runAll(handle, List.of(before, stall("b", Optional.empty())));

        assertThat(COLUMNS.update().run(handle, before.with("Wu", 5))).isTrue();
        assertThat(COLUMNS.update().run(handle, before.with("Wu", 4))).isFalse();

        assertThat(rows()).containsExactly("a Chen null 5 2 3", "b Chen null 7 1 3");
    }

    @Test
    void an_update_has_further_assignments_and_a_condition_on_new_values() {
        Stall before = stall("a", Optional.empty());
        COLUMNS.insert().run(handle, before);
        Columns.Change<Stall> update = COLUMNS.update(", sold = geese - :geese", " AND sold <= :geese");

        assertThat(update.run(handle, before.with("Chen", 2))).isFalse();
        assertThat(update.run(handle, before.with("Chen", 6))).isTrue();

        assertThat(rows()).containsExactly("a Chen null 6 2 1");
    }

    @Test
    void a_select_names_all_columns_in_order() {
        assertThat(COLUMNS.select()).isEqualTo("SELECT id, owner, note, geese, version, sold FROM stalls");
        assertThat(COLUMNS.select("s")).isEqualTo("SELECT s.id, s.owner, s.note, s.geese, s.version, s.sold");
    }

    @Test
    void a_condition_on_a_column_without_a_value_is_refused() {
        assertThatThrownBy(() -> COLUMNS.update("", " AND geese > :sold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column sold is written in stalls");
    }

    private static Stall stall(String id, Optional<String> note) {
        return new Stall(id, "Chen", note, 7, 1);
    }

    private List<String> rows() {
        return Sql.list(
                handle,
                COLUMNS.select() + " ORDER BY id",
                row -> row.getString("id") + " " + row.getString("owner") + " " + row.getString("note") + " "
                        + row.getLong("geese") + " " + row.getLong("version") + " " + row.getLong("sold"));
    }
}
