package org.duijie.api.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

/** Kills the service as often as it is told, on SQLite or on PostgreSQL, and says whether every promise was kept. */
final class KillRun {
    private static final int CLIENTS = 8;
    private static final int AFTER_CRASH_MS = 1_500;

    private final Path jar;
    private final Optional<PostgresServer> server;
    private final SplittableRandom random;
    private final KilledDatabase database;
    private final Set<String> killedRounds = new HashSet<>();
    private long killedAdoptions;
    private long crashes;
    private long slowestStart;

    private KillRun(Path jar, KilledDatabase database, Optional<PostgresServer> server, SplittableRandom random) {
        this.jar = jar;
        this.database = database;
        this.server = server;
        this.random = random;
    }

    /** {@code jar kills seed sqlite|postgres}: exits with 1 when a promise was broken. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int kills = Integer.parseInt(arguments[1]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[2]));
        Path jar = Path.of(arguments[0]);
        System.out.println("kills " + kills + ", seed " + arguments[2] + ", " + arguments[3]);
        try {
            if (arguments[3].equals("postgres")) {
                try (PostgresServer server = PostgresServer.start()) {
                    new KillRun(jar, new KilledDatabase(server.address()), Optional.of(server), random).run(kills);
                }
            } else {
                String file = Files.createTempDirectory("duijie-kill")
                        .resolve("duijie.db")
                        .toString();
                System.out.println("database " + file);
                new KillRun(jar, new KilledDatabase(file), Optional.empty(), random).run(kills);
            }
        } catch (Broken e) {
            System.out.println("BROKEN: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(int kills) throws IOException, InterruptedException, SQLException {
        String token = Served.init(jar, database.address());
        Api liaison = new Api(token);
        Served served = start();
        liaison.servedAt(served.port());
        try (Crowd crowd = Crowd.enter(liaison, token, CLIENTS, random)) {
            long before = database.verifiedLines();
            served.kill();
            for (int kill = 1; kill <= kills; kill++) {
                Moment moment = Moment.draw(random, server.isPresent());
                live(crowd, moment, before);
                awaitDatabase();
                killedRounds.addAll(database.underWay());
                killedAdoptions += crowd.adopting();
                System.out.println(kill + " " + moment.stage() + " + " + moment.millis() + " ms, acknowledged "
                        + crowd.tally().acknowledged);
            }
            finish(crowd, before);
        }
    }

    private Served start() throws IOException, InterruptedException {
        awaitDatabase();
        return Served.start(jar, database.address());
    }

    private void awaitDatabase() throws InterruptedException {
        if (server.isPresent()) {
            server.get().await();
        }
    }

    /** One life of the service, to its violent end. */
    private void live(Crowd crowd, Moment moment, long before) throws IOException, InterruptedException, SQLException {
        long started = System.nanoTime();
        Served served = start();
        switch (moment.stage()) {
            case STARTING -> {
                Thread.sleep(moment.millis());
                served.kill();
            }
            case RETRYING -> {
                greet(crowd, served, started);
                killed(served, crowd.settle(), moment);
            }
            case WRITING -> {
                greet(crowd, served, started);
                settle(crowd, before);
                killed(served, crowd.write(), moment);
            }
            case CRASHING -> {
                greet(crowd, served, started);
                settle(crowd, before);
                var work = crowd.write();
                Thread.sleep(moment.millis());
                crashes += server.orElseThrow().killBackend() ? 1 : 0;
                Thread.sleep(AFTER_CRASH_MS);
                killed(served, work, moment);
            }
        }
    }

    private static void killed(Served served, List<Future<?>> work, Moment moment) throws InterruptedException {
        Thread.sleep(moment.millis());
        served.kill();
        Crowd.await(work);
    }

    private void finish(Crowd crowd, long before) throws IOException, InterruptedException, SQLException {
        Served served = start();
        greet(crowd, served, System.nanoTime());
        settle(crowd, before);
        crowd.rest();
        served.stop();
        database.checkRows();
        long lines = database.verifiedRecords() - before;
        if (lines != crowd.changes()) {
            throw new Broken(lines + " lines of the audit for " + crowd.changes() + " changes");
        }
        Tally tally = crowd.tally();
        System.out.println("All kept: " + tally.acknowledged + " writes acknowledged, of them " + tally.bulk
                + " of several deals and " + tally.calendars + " of calendars, " + tally.unanswered
                + " answers not seen, of which " + tally.replayed + " had been done and were not done again; "
                + tally.rounds + " rounds and " + tally.adoptions + " adoptions, killed " + killedRounds.size()
                + " times in a round and " + killedAdoptions + " times in an adoption; PostgreSQL crashed " + crashes
                + " times; chain of " + database.verifiedLines() + " lines; slowest start " + slowestStart / 1_000_000
                + " ms");
    }

    /** What must hold as soon as it answers: the chain is whole, every row is as its last line says, and nothing that was acknowledged is lost. */
    private void greet(Crowd crowd, Served served, long started) throws IOException, InterruptedException {
        crowd.servedAt(served.port());
        slowestStart = Math.max(slowestStart, System.nanoTime() - started);
        database.verifiedRecords();
        crowd.compare(false);
    }

    /** What must hold when every write has been answered: each was done once, and left one line. */
    private void settle(Crowd crowd, long before) throws IOException, InterruptedException, SQLException {
        Crowd.await(crowd.settle());
        crowd.compare(true);
        database.checkRows();
        // Rounds go on by themselves meanwhile: each that ends is a change and a line.
        long least = crowd.changes();
        long lines = database.verifiedLines() - before;
        crowd.compare(true);
        if (lines < least || lines > crowd.changes()) {
            throw new Broken(lines + " lines of the audit for " + least + " to " + crowd.changes() + " changes");
        }
    }
}
