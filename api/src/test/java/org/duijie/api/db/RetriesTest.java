package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.db.Database.Pools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says to try again is tried again, whole; what it says is lost is reported; nothing is done twice. */
class RetriesTest {
    private static final BureauId BUREAU = new BureauId("bur_1");
    private static final BureauId ADDED = new BureauId("bur_2");

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
    void a_transaction_that_was_in_anothers_way_is_done_again_with_its_rows_once(String state) {
        failing.failCommits(state, state, state, state);

        add();

        assertThat(failing.commits()).isEqualTo(6);
        assertThat(added()).containsExactly(ADDED);
    }

    @Test
    void after_five_tries_whoever_asked_is_told_to_come_back() {
        failing.failCommits("40001", "40001", "40001", "40001", "40001");

        assertThatThrownBy(this::add).isInstanceOf(Database.UnavailableException.class);

        assertThat(added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void a_database_that_is_lost_is_not_asked_again(String state) {
        failing.failCommits(state);

        assertThatThrownBy(this::add).isInstanceOf(Database.UnavailableException.class);

        assertThat(failing.commits()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01"})
    void a_commit_whose_answer_is_lost_is_never_done_again(String state) {
        failing.loseAnswer(state);

        assertThatThrownBy(this::add).isInstanceOf(Database.UnavailableException.class);

        assertThat(failing.commits()).isEqualTo(2);
        assertThat(added()).containsExactly(ADDED);
    }

    @Test
    void a_rollback_that_fails_too_does_not_hide_why() {
        failing.failRollback("08003");

        assertThatThrownBy(() -> database.write(tx -> {
                    throw new IllegalStateException("of ours");
                }))
                .isInstanceOfAny(IllegalStateException.class, Database.UnavailableException.class)
                .satisfies(thrown -> assertThat(thrown).hasStackTraceContaining("of ours"));

        add();
        assertThat(added()).containsExactly(ADDED);
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
        assertThatThrownBy(this::add).isInstanceOf(Database.DuplicateKeyException.class);

        failing.failCommits("42601");
        assertThatThrownBy(this::add).isNotInstanceOf(Database.UnavailableException.class);
    }

    private List<BureauId> added() {
        return database.read(view -> new BureauTable(view).all()).stream()
                .filter(each -> !each.equals(BUREAU))
                .toList();
    }

    private void add() {
        database.write(tx -> {
            new BureauTable(tx).insert(ADDED, "局", "2026-12-01T08:00:00.000Z");
            return 0;
        });
    }
}
