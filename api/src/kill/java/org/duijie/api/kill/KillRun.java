package org.duijie.api.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Kills the service as often as it is told, and says whether every promise was kept. */
final class KillRun {
    private static final int CLIENTS = 8;

    private final Path jar;
    private final Path database;
    private final SplittableRandom random;
    private final DatabaseFile file;
    private final Set<String> killedRounds = new HashSet<>();
    private long killedAdoptions;
    private long slowestStart;

    private KillRun(Path jar, Path database, SplittableRandom random) {
        this.jar = jar;
        this.database = database;
        this.random = random;
        this.file = new DatabaseFile(database);
    }

    /** {@code jar kills seed}: exits with 1 when a promise was broken. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Path folder = Files.createTempDirectory("duijie-kill");
        System.out.println("kills " + kills + ", seed " + seed + ", database in " + folder);
        try {
            new KillRun(Path.of(arguments[0]), folder.resolve("duijie.db"), new SplittableRandom(seed)).run(kills);
        } catch (Broken e) {
            System.out.println("BROKEN: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(int kills) throws IOException, InterruptedException, SQLException {
        String token = Served.init(jar, database);
        Api liaison = new Api(token);
        Served served = Served.start(jar, database);
        liaison.servedAt(served.port());
        try (Crowd crowd = Crowd.enter(liaison, token, CLIENTS, random)) {
            long before = file.verifiedLines();
            served.kill();
            for (int kill = 1; kill <= kills; kill++) {
                Moment moment = Moment.draw(random);
                live(crowd, moment, before);
                killedRounds.addAll(file.underWay());
                killedAdoptions += crowd.adopting();
                System.out.println(kill + " " + moment.stage() + " + " + moment.millis() + " ms, acknowledged "
                        + crowd.tally().acknowledged);
            }
            finish(crowd, before);
        }
    }

    /** One life of the service, to its violent end. */
    private void live(Crowd crowd, Moment moment, long before) throws IOException, InterruptedException, SQLException {
        long started = System.nanoTime();
        Served served = Served.start(jar, database);
        switch (moment.stage()) {
            case STARTING -> Thread.sleep(moment.millis());
            case RETRYING -> {
                greet(crowd, served, started);
                var again = crowd.settle();
                Thread.sleep(moment.millis());
                served.kill();
                Crowd.await(again);
                return;
            }
            case WRITING -> {
                greet(crowd, served, started);
                settle(crowd, before);
                var work = crowd.write();
                Thread.sleep(moment.millis());
                served.kill();
                Crowd.await(work);
                return;
            }
        }
        served.kill();
    }

    private void finish(Crowd crowd, long before) throws IOException, InterruptedException, SQLException {
        Served served = Served.start(jar, database);
        greet(crowd, served, System.nanoTime());
        settle(crowd, before);
        crowd.rest();
        served.stop();
        file.checkFile();
        long lines = file.verifiedLines() - before;
        if (lines != crowd.changes()) {
            throw new Broken(lines + " lines of the audit for " + crowd.changes() + " changes");
        }
        Tally tally = crowd.tally();
        System.out.println("All kept: " + tally.acknowledged + " writes acknowledged, " + tally.unanswered
                + " answers not seen, of which " + tally.replayed + " had been done and were not done again; "
                + tally.rounds + " rounds and " + tally.adoptions + " adoptions, killed " + killedRounds.size()
                + " times in a round and " + killedAdoptions + " times in an adoption; chain of "
                + file.verifiedLines() + " lines; slowest start " + slowestStart / 1_000_000 + " ms");
    }

    /** What must hold as soon as it answers: the chain is whole, and nothing that was acknowledged is lost. */
    private void greet(Crowd crowd, Served served, long started) throws IOException, InterruptedException {
        crowd.servedAt(served.port());
        slowestStart = Math.max(slowestStart, System.nanoTime() - started);
        file.verifiedLines();
        crowd.compare(false);
    }

    /** What must hold when every write has been answered: each was done once, and left one line. */
    private void settle(Crowd crowd, long before) throws IOException, InterruptedException, SQLException {
        Crowd.await(crowd.settle());
        crowd.compare(true);
        file.checkFile();
        // Rounds go on by themselves meanwhile: each that ends is a change and a line.
        long least = crowd.changes();
        long lines = file.verifiedLines() - before;
        crowd.compare(true);
        if (lines < least || lines > crowd.changes()) {
            throw new Broken(lines + " lines of the audit for " + least + " to " + crowd.changes() + " changes");
        }
    }
}
