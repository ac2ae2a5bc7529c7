package org.duijie.api.app;

import java.time.Clock;
import org.duijie.api.store.Database;

/** The facades over one database, made by hand: what {@code http} and the command line are given. */
public final class App {
    private final Database database;
    private final Audit audit;
    private final Once once;
    private final Tokens tokens;
    private final Bureaus bureaus;
    private final Listings listings;

    public App(Database database, Clock clock) {
        Office office = new Office(database, clock);
        this.database = database;
        this.audit = new Audit(office);
        this.once = new Once(office);
        this.tokens = new Tokens(office, audit);
        this.bureaus = new Bureaus(office, audit, tokens);
        this.listings = new Listings(office, audit);
    }

    /** Whether the database answers now. */
    public boolean isReady() {
        return database.isReady();
    }

    public Audit audit() {
        return audit;
    }

    public Once once() {
        return once;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Bureaus bureaus() {
        return bureaus;
    }

    public Listings listings() {
        return listings;
    }
}
