package org.duijie.api.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** A database whose commits fail on command, with the states that it was told, one after the other. */
final class FailingSource {
    private final Deque<String> states = new ArrayDeque<>();
    private final DataSource source;
    private int commits;

    FailingSource(DataSource real) {
        this.source = (DataSource) Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = invoke(real, method, arguments);
                    return result instanceof Connection connection ? failing(connection) : result;
                });
    }

    DataSource source() {
        return source;
    }

    void failNext(String... next) {
        states.addAll(List.of(next));
    }

    int commits() {
        return commits;
    }

    private Connection failing(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commits++;
                        if (!states.isEmpty()) {
                            throw new SQLException("on command", states.removeFirst());
                        }
                    }
                    return invoke(real, method, arguments);
                });
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
