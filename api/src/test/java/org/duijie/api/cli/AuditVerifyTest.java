package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyTest {
    @TempDir
    private Path folder;

    private String db;

    @BeforeEach
    void found() {
        db = folder.resolve("duijie.db").toString();
        Screen.after(0, "init", "--db", db, "--bureau", "灵宝市市场监管局", "--liaison", "李联络");
    }

    @Test
    void a_whole_chain_is_told_with_its_end() {
        Screen screen = Screen.after(0, "audit", "verify", "--db", db);

        assertThat(screen.out())
                .containsPattern(
                        "Bureau bur_\\w+: the chain is intact\\. Its last line is number 3, of 20[-0-9T:.]+Z, with the hash [0-9a-f]{64}");
    }

    @Test
    void a_broken_chain_is_told_with_its_first_broken_line_in_both_languages() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM audit WHERE seq = 2");
        }

        assertThat(Screen.after(2, "audit", "verify", "--db", db).out())
                .contains("broken at line 2: the line is missing.");
        assertThat(Screen.after(2, "audit", "verify", "--db", db, "--lang", "zh")
                        .out())
                .contains("链条在第 2 行断开：该行不在了。");
    }

    @Test
    void a_chain_without_an_end_is_told_in_both_languages() throws SQLException {
        tamper("DELETE FROM audit_heads");

        assertThat(Screen.after(2, "audit", "verify", "--db", db).out()).contains("the end of the chain is missing");
        assertThat(Screen.after(2, "audit", "verify", "--db", db, "--lang", "zh")
                        .out())
                .contains("链尾不见了");
    }

    @Test
    void rows_that_are_not_as_the_chain_says_are_named_when_it_is_asked_for() throws SQLException {
        assertThat(Screen.after(0, "audit", "verify", "--db", db, "--records").out())
                .contains("every row matches the chain");
        tamper("UPDATE users SET name = '赵六'");

        assertThat(Screen.after(0, "audit", "verify", "--db", db).out()).contains("the chain is intact");
        assertThat(Screen.after(2, "audit", "verify", "--db", db, "--records").out())
                .containsPattern("users usr_\\w+: name differs from the last line about it")
                .contains("rows that differ from the chain: 1");
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void one_bureau_is_named_by_its_id() {
        String out = Screen.after(0, "audit", "verify", "--db", db).out();
        String bureau = out.substring(out.indexOf("bur_"), out.indexOf(':'));

        assertThat(Screen.after(0, "audit", "verify", "--db", db, "--bureau", bureau)
                        .out())
                .isEqualTo(out);
        assertThat(Screen.after(2, "audit", "verify", "--db", db, "--bureau", "bur_0")
                        .err())
                .contains("There is no bureau bur_0");
    }

    @Test
    void a_database_that_is_not_there_is_not_made() {
        Path none = folder.resolve("none.db");

        assertThat(Screen.after(2, "audit", "verify", "--db", none.toString()).err())
                .contains("There is no database");
        assertThat(none).doesNotExist();
    }

    @Test
    void audit_alone_says_what_there_is() {
        assertThat(Screen.after(0, "audit").out()).contains("verify");
    }
}
