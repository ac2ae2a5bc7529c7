package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.audit.AuditTable;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.db.Database.Pools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says to try again is tried again, whole; what it says is lost is told; nothing is done twice. */
class RetriesTest {
    private static final BureauId BUREAU = new BureauId("bur_1");

    private FailingSource failing;
    private HikariDataSource pool;
    private Pools pools;
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        DatabaseAddress address = DatabaseAddress.of(folder.resolve("duijie.db").toString(), 1);
        address.migrate();
        pools = address.pools();
        failing = new FailingSource(pools.writer());
        pool = new HikariDataSource();
        pool.setDataSource(failing.source());
        pool.setMaximumPoolSize(1);
        database = new Database(address, new Pools(pool, pools.reader(), () -> {}));
        database.write(tx -> {
            new BureauTable(tx).insert(BUREAU, "局", "2026-12-01T08:00:00.000Z");
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
        pools.writer().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_transaction_that_was_in_anothers_way_is_done_again_with_its_lines_once(String state) {
        failing.failCommits(state, state, state, state);

        append();

        assertThat(failing.commits()).isEqualTo(6);
        List<Line> lines = database.read(view -> new AuditTable(view).list(BUREAU, 0, 10));
        assertThat(lines).extracting(Line::seq).containsExactly(1L);
    }

    @Test
    void after_five_tries_whoever_asked_is_told_to_come_back() {
        failing.failCommits("40001", "40001", "40001", "40001", "40001");

        assertThatThrownBy(this::append).isInstanceOf(StoreUnavailableException.class);

        List<Line> lines = database.read(view -> new AuditTable(view).list(BUREAU, 0, 10));
        assertThat(lines).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void a_database_that_is_lost_is_not_asked_again(String state) {
        failing.failCommits(state);

        assertThatThrownBy(this::append).isInstanceOf(StoreUnavailableException.class);

        assertThat(failing.commits()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01"})
    void a_commit_whose_answer_is_lost_is_never_done_again(String state) {
        failing.loseAnswer(state);

        assertThatThrownBy(this::append).isInstanceOf(StoreUnavailableException.class);

        assertThat(failing.commits()).isEqualTo(2);
        assertThat(lines()).containsExactly(1L);
    }

    @Test
    void a_rollback_that_fails_too_does_not_hide_why() {
        failing.failRollback("08003");

        assertThatThrownBy(() -> database.write(tx -> {
                    throw new IllegalStateException("of ours");
                }))
                .isInstanceOfAny(IllegalStateException.class, StoreUnavailableException.class)
                .satisfies(thrown -> assertThat(thrown).hasStackTraceContaining("of ours"));

        append();
        assertThat(lines()).containsExactly(1L);
    }

    @Test
    void work_inside_work_is_tried_again_with_all_of_it() {
        int[] outer = {0};
        int[] inner = {0};
        failing.failCommits("40001");

        database.write(tx -> {
            outer[0]++;
            return database.write(same -> {
                inner[0]++;
                return 0;
            });
        });

        assertThat(outer).containsExactly(2);
        assertThat(inner).containsExactly(2);
    }

    @Test
    void a_taken_key_and_a_fault_of_ours_are_told_as_what_they_are() {
        failing.failCommits("23505");
        assertThatThrownBy(this::append).isInstanceOf(DuplicateKeyException.class);

        failing.failCommits("42601");
        assertThatThrownBy(this::append).isNotInstanceOf(StoreUnavailableException.class);
    }

    private List<Long> lines() {
        return database.read(view -> new AuditTable(view).list(BUREAU, 0, 10)).stream()
                .map(Line::seq)
                .toList();
    }

    private void append() {
        database.write(tx -> {
            new AuditTable(tx).append(BUREAU, (seq, previous) -> new Line(seq, "{}", "h"));
            return 0;
        });
    }
}
