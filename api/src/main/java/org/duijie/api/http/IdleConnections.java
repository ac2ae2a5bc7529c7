package org.duijie.api.http;

import java.util.Arrays;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** When the server stops, connections on which nothing is under way are closed at once. */
final class IdleConnections implements LifeCycle.Listener {
    private static final int MILLIS = 100;

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        if (started instanceof Server server) {
            Arrays.stream(server.getConnectors())
                    .filter(AbstractConnector.class::isInstance)
                    .map(AbstractConnector.class::cast)
                    .forEach(connector -> connector.setShutdownIdleTimeout(MILLIS));
        }
    }
}
