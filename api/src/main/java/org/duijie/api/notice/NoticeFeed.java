package org.duijie.api.notice;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Feed;
import org.duijie.api.feature.Principal;
import org.duijie.api.identity.Tokens;

/** Tells one reader that notices may have changed, at most every few seconds. The page then asks for them. */
final class NoticeFeed implements Feed {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final AppContext context;
    private final BureauNews news;
    private final Principal reader;
    private final Duration life;
    private long told;
    private long toldAt;
    private long rights;
    private long checkedAt = System.nanoTime();

    NoticeFeed(AppContext context, BureauNews news, Principal reader, Duration life) {
        this.context = context;
        this.news = news;
        this.reader = reader;
        this.life = life;
        this.told = latest();
        this.rights = news.ofRights();
        this.toldAt = System.nanoTime() - PAUSE_NANOS;
    }

    /** Returns an event in the form of {@code text/event-stream}. */
    static String event(String name) {
        return "event: " + name + "\ndata:\n\n";
    }

    @Override
    public String user() {
        return reader.user();
    }

    @Override
    public Duration life() {
        return life;
    }

    @Override
    public String news() {
        long now = System.nanoTime();
        long latest = latest();
        if (latest == told || now - toldAt < PAUSE_NANOS) {
            return "";
        }
        told = latest;
        toldAt = now;
        return event("changed");
    }

    @Override
    public boolean isAllowed() {
        long now = System.nanoTime();
        long latest = news.ofRights();
        if (latest == rights && now - checkedAt < CHECK_NANOS) {
            return true;
        }
        rights = latest;
        checkedAt = now;
        return context.database().read(view -> Tokens.isValid(view, reader, context.now()));
    }

    private long latest() {
        return reader.isLiaison() ? news.ofDeals() : news.of(reader.party());
    }
}
