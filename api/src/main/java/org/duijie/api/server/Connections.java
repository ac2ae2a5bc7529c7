package org.duijie.api.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Limits the number of connections, and closes idle ones. If an address exceeds its limit, the new connection is closed
 * at once. If all addresses together exceed their limit, the connection that has been idle longest is closed, or the
 * new one if none is idle. A connection is also closed when the head of a request does not arrive in time, or when the
 * client keeps it open after its last answer. When the server stops, it closes idle connections first.
 */
final class Connections implements Connection.Listener, LifeCycle.Listener {
    private static final int STOP_MILLIS = 100;
    private static final int WAITING = 1_024;
    /**
     * The size of a connection's send buffer in bytes. By default, the system would buffer megabytes for each client
     * that does not read its answer.
     */
    private static final int SEND_BYTES = 1 << 17;

    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final int mostOfAll;
    private final Map<Connection, Stay> all = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

    /** The state of a connection: its address, the time since which it is idle, and the time of its last answer. */
    private static final class Stay {
        private static final long NEVER = Long.MAX_VALUE;

        /** The remote address. It is stored at the start, because a closed connection no longer gives it. */
        private final String address;

        private volatile long idleSince = System.nanoTime();
        private volatile long endedSince = NEVER;

        private Stay(String address) {
            this.address = address;
        }
    }

    Connections(HttpServer.Pace pace) {
        this.most = pace.connections();
        this.mostOfAll = pace.allConnections();
    }

    @Override
    public void lifeCycleStarting(LifeCycle starting) {
        if (starting instanceof Server server) {
            for (var connector : server.getConnectors()) {
                if (connector instanceof AbstractConnector each) {
                    each.addBean(this);
                    each.setShutdownIdleTimeout(STOP_MILLIS);
                }
                if (connector instanceof ServerConnector each) {
                    each.setAcceptQueueSize(WAITING);
                    each.setAcceptedSendBufferSize(SEND_BYTES);
                }
            }
        }
    }

    @Override
    public void onOpened(Connection connection) {
        Stay stay = new Stay(address(connection));
        all.put(connection, stay);
        int ofOne = ofAddress.merge(stay.address, 1, Integer::sum);
        if (most > 0 && ofOne > most) {
            connection.getEndPoint().close();
        } else if (mostOfAll > 0 && all.size() > mostOfAll) {
            idlest().orElse(connection).getEndPoint().close();
        }
    }

    /** Returns the connection that has been idle longest, if it has been idle for a minimum time. */
    private Optional<Connection> idlest() {
        long latest = System.nanoTime() - LAST_NANOS;
        return all.entrySet().stream()
                .filter(each -> each.getValue().idleSince - latest < 0 && each.getValue().idleSince != Stay.NEVER)
                .min(Comparator.comparingLong(each -> each.getValue().idleSince))
                .map(Map.Entry::getKey);
    }

    @Override
    public void onClosed(Connection connection) {
        Stay stay = all.remove(connection);
        if (stay != null) {
            ofAddress.computeIfPresent(stay.address, (address, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Notes that a request has arrived on a connection. */
    void busy(Connection connection) {
        Stay stay = all.get(connection);
        if (stay != null) {
            stay.idleSince = Stay.NEVER;
        }
    }

    /** Notes that the answer has been sent. */
    void idle(Connection connection) {
        Stay stay = all.get(connection);
        if (stay != null) {
            stay.idleSince = System.nanoTime();
        }
    }

    /** Closes connections that have been idle too long. */
    void sweep() {
        long now = System.nanoTime();
        all.forEach((connection, stay) -> {
            boolean hasEnded = connection.getEndPoint().isOutputShutdown();
            if (hasEnded && stay.endedSince == Stay.NEVER) {
                stay.endedSince = now;
            }
            boolean isIdle = stay.idleSince != Stay.NEVER && now - stay.idleSince > HEAD_NANOS;
            boolean isOver = stay.endedSince != Stay.NEVER && now - stay.endedSince > LAST_NANOS;
            if (isIdle || isOver) {
                connection.getEndPoint().close();
            }
        });
    }

    private static String address(Connection connection) {
        SocketAddress peer = connection.getEndPoint().getRemoteSocketAddress();
        return peer instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : String.valueOf(peer);
    }
}
