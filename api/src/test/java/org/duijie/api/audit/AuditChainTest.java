package org.duijie.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.duijie.api.audit.Audit.ChainBreak;
import org.duijie.api.audit.Audit.ChainBreak.Kind;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Hash;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reaches into the database and alters the record of changes is found out, and where. */
class AuditChainTest {
    @TempDir
    private Path folder;

    private Database database;
    private App app;
    private String bureau;

    @BeforeEach
    void record() {
        database = Fresh.open(Path.of(file()));
        app = new App(database, Clock.systemUTC());
        bureau = app.bureaus().found("灵宝市市场监管局", "李联络").bureau();
        app.bureaus().found("邻县市场监管局", "王联络");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_chain_that_nobody_touched_holds() {
        Verdict verdict = app.audit().verify(bureau);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(3);
        assertThat(verdict.end()).hasSize(64);
        assertThat(Instant.parse(verdict.at())).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void a_line_that_was_altered_is_found() {
        tamper("UPDATE audit SET line = replace(line, 'liaison', 'buyer') WHERE bureau_id = '%s' AND seq = 2");

        assertThat(broken()).contains(new ChainBreak(2, Kind.CHANGED));
        assertThat(app.audit().verify(bureau).lines()).isEqualTo(1);
    }

    @Test
    void a_line_that_was_altered_with_its_hash_is_found_by_the_next() {
        String line = "{\"after\":{},\"before\":null,\"previous\":\"\",\"seq\":1}";
        tamper("UPDATE audit SET line = '" + line + "', hash = '" + Hash.of(line)
                + "' WHERE bureau_id = '%s' AND seq = 1");

        assertThat(broken()).contains(new ChainBreak(2, Kind.UNLINKED));
    }

    @Test
    void a_line_that_was_taken_out_is_found() {
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 2");

        assertThat(broken()).contains(new ChainBreak(2, Kind.MISSING));
    }

    @Test
    void a_line_that_was_taken_out_with_the_gap_closed_is_found() {
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 2");
        tamper("UPDATE audit SET seq = 2 WHERE bureau_id = '%s' AND seq = 3");

        assertThat(broken()).contains(new ChainBreak(2, Kind.UNLINKED));
    }

    @Test
    void lines_that_were_swapped_are_found() {
        tamper("UPDATE audit SET seq = 99 WHERE bureau_id = '%s' AND seq = 2");
        tamper("UPDATE audit SET seq = 2 WHERE bureau_id = '%s' AND seq = 3");
        tamper("UPDATE audit SET seq = 3 WHERE bureau_id = '%s' AND seq = 99");

        assertThat(broken()).contains(new ChainBreak(2, Kind.UNLINKED));
    }

    @Test
    void an_end_that_was_cut_off_is_found() {
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 3");

        assertThat(broken()).contains(new ChainBreak(3, Kind.MISSING));
    }

    @Test
    void an_end_that_was_cut_off_with_its_number_set_back_is_found() {
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 3");
        tamper("UPDATE audit_heads SET seq = 2 WHERE bureau_id = '%s'");

        assertThat(broken()).contains(new ChainBreak(2, Kind.OTHER_END));
    }

    @Test
    void an_end_that_was_cut_off_with_number_and_hash_set_back_shows_by_an_end_that_was_noted() {
        String noted = app.audit().verify(bureau).end();
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 3");
        tamper("UPDATE audit_heads SET seq = 2, hash = (SELECT hash FROM audit a"
                + " WHERE a.bureau_id = audit_heads.bureau_id AND a.seq = 2) WHERE bureau_id = '%s'");

        Verdict verdict = app.audit().verify(bureau);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.end()).isNotEqualTo(noted);
    }

    @Test
    void a_line_behind_the_end_is_found() {
        tamper("UPDATE audit_heads SET seq = 2, hash = (SELECT hash FROM audit a"
                + " WHERE a.bureau_id = audit_heads.bureau_id AND a.seq = 2) WHERE bureau_id = '%s'");

        assertThat(broken()).contains(new ChainBreak(3, Kind.BEYOND));
    }

    @Test
    void an_end_that_was_taken_away_is_found_and_what_stands_before_it_is_told() {
        tamper("DELETE FROM audit_heads WHERE bureau_id = '%s'");

        assertThat(broken()).contains(new ChainBreak(4, Kind.NO_END));
        assertThat(app.audit().verify(bureau).lines()).isEqualTo(3);
    }

    @Test
    void another_bureaus_chain_is_not_touched_by_it() {
        tamper("DELETE FROM audit WHERE bureau_id = '%s' AND seq = 1");

        String other = app.bureaus().all().get(1);
        assertThat(app.audit().verify(other).isWhole()).isTrue();
    }

    private Optional<ChainBreak> broken() {
        return app.audit().verify(bureau).broken();
    }

    private void tamper(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.replace("%s", bureau))).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String file() {
        return folder.resolve("duijie.db").toString();
    }
}
