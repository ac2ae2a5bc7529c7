package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What each refusal of a database means. */
class FailureTest {
    @ParameterizedTest
    @CsvSource({
        "40001, RETRY", "40P01, RETRY",
        "23505, DUPLICATE", "08000, UNAVAILABLE",
        "08006, UNAVAILABLE", "08007, UNAVAILABLE",
        "53100, UNAVAILABLE", "53300, UNAVAILABLE",
        "57P01, UNAVAILABLE", "57P03, UNAVAILABLE",
        "57014, BUG", "23503, BUG",
        "23514, BUG", "42P01, BUG",
        "40002, BUG"
    })
    void a_state_means_the_same_however_deep_it_lies(String state, Failure failure) {
        SQLException thrown = new SQLException("on command", state);

        assertThat(Failure.of(thrown)).isEqualTo(failure);
        assertThat(Failure.of(new IllegalStateException(new RuntimeException(thrown))))
                .isEqualTo(failure);
        assertThat(Failure.of(new BatchUpdateException("batch", state, new int[0], thrown)))
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_CONSTRAINT_UNIQUE, DUPLICATE", "SQLITE_CONSTRAINT_PRIMARYKEY, DUPLICATE",
        "SQLITE_CONSTRAINT_CHECK, BUG", "SQLITE_CONSTRAINT_FOREIGNKEY, BUG",
        "SQLITE_BUSY, UNAVAILABLE", "SQLITE_BUSY_SNAPSHOT, UNAVAILABLE",
        "SQLITE_LOCKED, UNAVAILABLE", "SQLITE_IOERR_FSYNC, UNAVAILABLE",
        "SQLITE_FULL, UNAVAILABLE", "SQLITE_READONLY_DBMOVED, UNAVAILABLE",
        "SQLITE_CANTOPEN, UNAVAILABLE", "SQLITE_CORRUPT, BUG"
    })
    void a_code_of_sqlite_means_what_it_does_with_all_that_belong_to_it(SQLiteErrorCode code, Failure failure) {
        assertThat(Failure.of(new RuntimeException(new SQLiteException("on command", code))))
                .isEqualTo(failure);
    }

    @Test
    void no_connection_is_unavailable_and_what_is_no_databases_is_a_bug() {
        assertThat(Failure.of(new SQLTransientConnectionException("the pool is empty")))
                .isEqualTo(Failure.UNAVAILABLE);
        assertThat(Failure.of(new SQLException("no state"))).isEqualTo(Failure.BUG);
        assertThat(Failure.of(new IllegalStateException())).isEqualTo(Failure.BUG);
    }

    @Test
    void a_statement_that_finds_its_connection_gone_is_unavailable() throws SQLException {
        Connection gone = mock(Connection.class);
        when(gone.prepareStatement(anyString(), anyInt(), anyInt())).thenThrow(new SQLException("gone", "08006"));
        when(gone.prepareStatement(anyString())).thenThrow(new SQLException("gone", "08006"));
        ConnectionFactory factory = mock(ConnectionFactory.class);
        when(factory.openConnection()).thenThrow(new SQLException("none", "08001"));

        assertThat(catchThrowable(() -> Jdbi.create(() -> gone).useHandle(handle -> handle.execute("SELECT 1"))))
                .satisfies(thrown -> assertThat(Failure.of(thrown)).isEqualTo(Failure.UNAVAILABLE));
        assertThat(catchThrowable(() -> Jdbi.create(factory).open()))
                .isInstanceOf(ConnectionException.class)
                .satisfies(thrown -> assertThat(Failure.of(thrown)).isEqualTo(Failure.UNAVAILABLE));
    }
}
