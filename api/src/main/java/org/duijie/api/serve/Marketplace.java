package org.duijie.api.serve;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.desk.Boundary;
import org.duijie.api.desk.BoundaryFile;
import org.duijie.api.server.HttpServer;
import org.duijie.api.server.HttpServer.Limits;
import org.duijie.api.server.Tls;

/** The running service: a database, its facades, and the server. */
public final class Marketplace implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final App app;
    private final HttpServer server;
    private final Sweeper sweeper;
    private final RoundWorkers rounds;
    private final SheetWorker sheets;
    private final QuoteWorker quotes;
    private final Optional<Scratch> scratch;

    private Marketplace(
            Database database,
            App app,
            HttpServer server,
            Sweeper sweeper,
            RoundWorkers rounds,
            SheetWorker sheets,
            QuoteWorker quotes,
            Optional<Scratch> scratch) {
        this.database = database;
        this.app = app;
        this.server = server;
        this.sweeper = sweeper;
        this.rounds = rounds;
        this.sheets = sheets;
        this.quotes = quotes;
        this.scratch = scratch;
    }

    /** A demo service, with its tokens. */
    public record Shown(Marketplace marketplace, Demo demo, LocalDate today) {}

    /** Opens the database and starts listening. */
    public static Marketplace start(Settings settings, Clock clock) {
        return start(settings, clock, open(settings), Optional.empty());
    }

    /** Starts the Lingbao case with a temporary database that is deleted when the service ends. */
    public static Shown demo(Settings settings, Clock clock) {
        Scratch scratch = Scratch.make();
        Database database = Database.open(DatabaseAddress.of(scratch.database(), settings.readers()));
        Marketplace marketplace = start(settings, clock, database, Optional.of(scratch));
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
            return new Shown(marketplace, Demo.open(marketplace.app, today), today);
        } catch (RuntimeException e) {
            marketplace.close();
            throw e;
        }
    }

    /** Opens only the database, and brings its tables up to date. */
    public static Database open(Settings settings) {
        return Database.open(DatabaseAddress.of(settings.db(), settings.readers()));
    }

    /**
     * Returns whether there is a database to open: an existing file, or a server address, which only connecting can
     * test.
     */
    public static boolean isThere(Settings settings) {
        return DatabaseAddress.of(settings.db(), settings.readers()).isThere();
    }

    public int port() {
        return server.port();
    }

    /** Waits for requests under way, releases match rounds and sheets, then closes the database. */
    @Override
    public void close() {
        sheets.letGo();
        server.close();
        quotes.close();
        sheets.close();
        rounds.close();
        sweeper.close();
        database.close();
        scratch.ifPresent(Scratch::close);
    }

    private static Optional<Tls> tls(Settings settings) {
        return settings.isEncrypted()
                ? Optional.of(Tls.read(
                        settings.tlsCert().orElseThrow(), settings.tlsKey().orElseThrow()))
                : Optional.empty();
    }

    private static Boundary boundary(Settings settings) {
        return settings.map().map(file -> BoundaryFile.read(Path.of(file))).orElse(Boundary.NONE);
    }

    private static Marketplace start(Settings settings, Clock clock, Database database, Optional<Scratch> scratch) {
        try {
            Limits limits = new Limits(
                    settings.bodyBytes(),
                    settings.threads(),
                    settings.stopMillis(),
                    settings.requestsPerMinute(),
                    settings.unknownPerMinute(),
                    settings.pace());
            App app = new App(database, clock, settings.roundLimits(), settings.holds());
            if (settings.secondFactor()) {
                app.secondFactors().need();
            }
            HttpServer server = HttpServer.start(
                    new AppBackend(app, boundary(settings)), limits, tls(settings), settings.host(), settings.port());
            RoundWorkers rounds = new RoundWorkers(app.roundWork(), settings.rounds());
            return new Marketplace(
                    database,
                    app,
                    server,
                    new Sweeper(app),
                    rounds,
                    new SheetWorker(app.sheetWork()),
                    new QuoteWorker(app.quotes()),
                    scratch);
        } catch (RuntimeException e) {
            database.close();
            scratch.ifPresent(Scratch::close);
            throw told(e);
        }
    }

    private static RuntimeException told(RuntimeException e) {
        if (e instanceof JavalinBindException) {
            return new AddressTakenException(e);
        }
        return e instanceof Tls.UnusableFileException ? new UnusableTlsException(e) : e;
    }

    /** Thrown when the certificate or the key cannot be used; the message names the file. */
    public static final class UnusableTlsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableTlsException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Thrown when the server cannot listen at its address, because another program listens there already or because the
     * address does not belong to this machine.
     */
    public static final class AddressTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressTakenException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
