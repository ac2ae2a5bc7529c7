package org.duijie.api.serve;

import java.time.Clock;
import org.duijie.api.app.App;
import org.duijie.api.http.HttpServer;
import org.duijie.api.http.HttpServer.Limits;
import org.duijie.api.store.Database;
import org.duijie.api.store.DatabaseAddress;

/** The running service: a database, the facades over it, the server before them. */
public final class Marketplace implements AutoCloseable {
    private final Database database;
    private final HttpServer server;
    private final Sweeper sweeper;

    private Marketplace(Database database, HttpServer server, Sweeper sweeper) {
        this.database = database;
        this.server = server;
        this.sweeper = sweeper;
    }

    /** Opens the database and listens. */
    public static Marketplace start(Settings settings, Clock clock) {
        Database database = open(settings);
        try {
            Limits limits = new Limits(
                    settings.bodyBytes(), settings.threads(), settings.stopMillis(), settings.requestsPerMinute());
            App app = new App(database, clock);
            HttpServer server = HttpServer.start(app, limits, settings.host(), settings.port());
            return new Marketplace(database, server, new Sweeper(app));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Opens the database alone, with its tables up to date. */
    public static Database open(Settings settings) {
        return Database.open(DatabaseAddress.of(settings.db(), settings.readers()));
    }

    /** Whether there is a database to open: a file, or an address that only opening can try. */
    public static boolean isThere(Settings settings) {
        return DatabaseAddress.of(settings.db(), settings.readers()).isThere();
    }

    public int port() {
        return server.port();
    }

    /** Lets requests under way end, then closes the database. */
    @Override
    public void close() {
        server.close();
        sweeper.close();
        database.close();
    }
}
