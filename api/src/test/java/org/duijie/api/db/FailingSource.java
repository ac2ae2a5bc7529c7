package org.duijie.api.db;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** A database whose commits, rollbacks and connections fail on command, in ways that no real database does. */
public final class FailingSource {
    private final Deque<SQLException> atCommit = new ArrayDeque<>();
    private final Deque<SQLException> afterCommit = new ArrayDeque<>();
    private final Deque<SQLException> atRollback = new ArrayDeque<>();
    private final DataSource source;
    private int commits;

    /** Fails in front of a real one. */
    public FailingSource(DataSource real) {
        source = mock(DataSource.class, delegatesTo(real));
        try {
            doAnswer(asked -> failing(real.getConnection())).when(source).getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The source that fails. */
    public DataSource source() {
        return source;
    }

    /** Lets the next commits fail with these states, and nothing is written by them. */
    public void failCommits(String... states) {
        List.of(states).forEach(state -> atCommit.add(new SQLException("on command", state)));
    }

    /** Lets the next commit be done, and its answer be lost on the way. */
    void loseAnswer(String state) {
        afterCommit.add(new SQLException("on command", state));
    }

    void failRollback(String state) {
        atRollback.add(new SQLException("on command", state));
    }

    int commits() {
        return commits;
    }

    private Connection failing(Connection real) throws SQLException {
        Connection connection = mock(Connection.class, delegatesTo(real));
        doAnswer(asked -> commit(real)).when(connection).commit();
        doAnswer(asked -> {
                    real.rollback();
                    return thrown(atRollback);
                })
                .when(connection)
                .rollback();
        return connection;
    }

    private Object commit(Connection real) throws SQLException {
        commits++;
        thrown(atCommit);
        real.commit();
        return thrown(afterCommit);
    }

    private static Object thrown(Deque<SQLException> next) throws SQLException {
        if (!next.isEmpty()) {
            throw next.removeFirst();
        }
        return null;
    }
}
