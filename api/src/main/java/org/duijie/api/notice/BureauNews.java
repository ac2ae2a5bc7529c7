package org.duijie.api.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;
import org.duijie.api.json.Body;

/**
 * What has changed in a bureau, for its open streams. Every change adds a line to the audit when it is committed, so
 * the end of the audit tells all that happened and nothing that was undone, whichever process did it. It is read at
 * most once a second, and only while somebody asks.
 */
final class BureauNews {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** The maximum number of lines that are read; beyond it, every reader hears of a change. */
    private static final int MOST_LINES = 200;

    private static final int MOST_PARTIES = 10_000;
    private static final Set<String> OF_DEALS = Set.of("deal", "listing");
    private static final Set<String> OF_RIGHTS = Set.of("token", "user", "party");

    private final AppContext context;
    private final BureauId bureau;
    private final Map<String, Long> parties = new HashMap<>();
    private long end;
    private long deals;
    private long all;
    private long rights;
    private long readAt;

    BureauNews(AppContext context, BureauId bureau) {
        this.context = context;
        this.bureau = bureau;
        this.end = context.database().read(view -> Audit.lastLine(view, bureau));
        this.readAt = System.nanoTime();
    }

    /** Returns the number of the last change of a deal or its goods. */
    synchronized long ofDeals() {
        read();
        return deals;
    }

    /** Returns the number of the last change of a deal or goods of {@code party}. */
    synchronized long of(String party) {
        read();
        return Math.max(all, parties.getOrDefault(party, 0L));
    }

    /** Returns the number of the last change of a token or a user. */
    synchronized long ofRights() {
        read();
        return rights;
    }

    private void read() {
        long now = System.nanoTime();
        if (now - readAt < PAUSE_NANOS) {
            return;
        }
        readAt = now;
        long last = context.database().read(view -> Audit.lastLine(view, bureau));
        if (last - end > MOST_LINES) {
            all = last;
            deals = last;
            rights = last;
        } else if (last > end) {
            context.database()
                    .read(view -> Audit.since(view, bureau, end, MOST_LINES))
                    .forEach(line -> note(NewsLine.of(Body.tree(line))));
        }
        end = last;
    }

    private void note(NewsLine line) {
        if (OF_DEALS.contains(line.kind())) {
            deals = line.seq();
            line.parties().forEach(party -> put(party, line.seq()));
        } else if (OF_RIGHTS.contains(line.kind())) {
            rights = line.seq();
        }
    }

    private void put(String party, long seq) {
        if (parties.size() >= MOST_PARTIES) {
            parties.clear();
            all = seq;
        }
        parties.put(party, seq);
    }
}
