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
 * The connections, so that nobody has too many of them or keeps one that does nothing: those past the limit of an
 * address are closed at once; past the limit of all, the one that has been idle longest is, or the new one where all
 * are at work; and so is one on which the head of a request does not get here, or that a client holds open after its
 * last answer. When the server stops, idle ones go first.
 */
final class Connections implements Connection.Listener, LifeCycle.Listener {
    private static final int STOP_MILLIS = 100;
    private static final int WAITING = 1_024;
    /** The system would keep megabytes of an answer for each client that does not read. */
    private static final int SEND_BYTES = 1 << 17;

    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final int mostOfAll;
    private final Map<Connection, Stay> all = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

    /** Whose a connection is; since when nothing is under way on it; and since when it has had its last answer. */
    private static final class Stay {
        private static final long NEVER = Long.MAX_VALUE;

        /** Kept from the start: a connection that is closed no longer tells it. */
        private final String address;

        private volatile long idleSince = System.nanoTime();
        private volatile long endedSince = NEVER;

        private Stay(String address) {
            this.address = address;
        }
    }

    Connections(Pace pace) {
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

    /** Returns the one on which nothing has been under way for longest, and for a while at least. */
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

    /** A request has come on it. */
    void busy(Connection connection) {
        Stay stay = all.get(connection);
        if (stay != null) {
            stay.idleSince = Stay.NEVER;
        }
    }

    /** The answer is out. */
    void idle(Connection connection) {
        Stay stay = all.get(connection);
        if (stay != null) {
            stay.idleSince = System.nanoTime();
        }
    }

    /** Closes what has done nothing for too long. */
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
