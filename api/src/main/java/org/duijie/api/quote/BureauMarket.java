package org.duijie.api.quote;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.round.Rounds;
import org.duijie.core.market.Market;
import org.jspecify.annotations.Nullable;

/**
 * The open market of one bureau in memory. It is current as long as the number of the bureau's last audit line is the
 * same as when it was read. For a small market, every quote checks this number. A large market takes longer to prepare,
 * so its quotes may use data that is up to {@link #OLD} old.
 */
final class BureauMarket {
    /** The maximum age of the data for a quote in a large market. */
    static final Duration OLD = Duration.ofSeconds(1);

    /** The number of listings × intents up to which a market is small, so that every quote uses current data. */
    private static final long SMALL = 20_000;

    /** The maximum number of listings and intents in a part. */
    private static final long MOST_ENTRIES = 20_000;

    private static final Duration FOLLOWED = Duration.ofMinutes(10);

    private final AppContext context;
    private final BureauId bureau;
    private final QuoteTurn making;
    private final QuoteTurn reading = new QuoteTurn();
    private volatile @Nullable Confirmed last;
    private volatile long askedAt = System.nanoTime();

    /** A market, and the last time at which it was known to be current, by {@link System#nanoTime}. */
    private record Confirmed(SeenMarket seen, long at) {}

    /**
     * Makes a market that has not been read yet.
     *
     * @param making the turn that all markets of a server share, so that only one part is prepared at a time
     */
    BureauMarket(AppContext context, BureauId bureau, QuoteTurn making) {
        this.context = context;
        this.bureau = bureau;
        this.making = making;
    }

    /** Returns the market. Reads it again if it is not current enough for a quote. */
    SeenMarket seen() {
        long now = System.nanoTime();
        askedAt = now;
        SeenMarket ready = readyFor(now);
        return ready != null ? ready : reading.take(() -> readyOrRenewed(now));
    }

    /** Returns a part of {@code seen}, and prepares it if this has not been done yet. */
    LivePart part(SeenMarket seen, PartKey key) {
        LivePart ready = seen.ready(key);
        return ready != null ? ready : reading.take(() -> made(seen, key));
    }

    /**
     * Brings the market up to date, and prepares again those of its parts that have changed. Does nothing if nobody has
     * asked for a quote in the last ten minutes.
     *
     * @throws Refused {@code BUSY} when quotes keep the market busy for too long
     */
    void follow() {
        if (last != null && System.nanoTime() - askedAt < FOLLOWED.toNanos()) {
            reading.take(this::renewed);
        }
    }

    long entries() {
        Confirmed now = last;
        return now == null ? 0 : now.seen().entries();
    }

    /** Returns the market that another thread has read while this thread waited for its turn, or else reads it. */
    private SeenMarket readyOrRenewed(long asked) {
        SeenMarket ready = readyFor(asked);
        return ready != null ? ready : renewed();
    }

    /**
     * Returns the market if it is current enough for a quote requested at {@code asked}; null otherwise.
     *
     * @param asked the time of the request, by {@link System#nanoTime}
     */
    private @Nullable SeenMarket readyFor(long asked) {
        Confirmed confirmed = last;
        if (confirmed == null) {
            return null;
        }
        Market market = confirmed.seen().market(Sight.EXACT);
        boolean isSmall = (long) market.listings().size() * market.intents().size() <= SMALL;
        long mayBeOld = isSmall ? 0 : OLD.toNanos();
        boolean isCurrent = asked - confirmed.at() <= mayBeOld;
        return isCurrent && market.asOf().equals(context.today()) ? confirmed.seen() : null;
    }

    private SeenMarket renewed() {
        long at = System.nanoTime();
        Confirmed before = last;
        LocalDate today = context.today();
        if (before != null
                && before.seen().market(Sight.EXACT).asOf().equals(today)
                && before.seen().change() == change()) {
            last = new Confirmed(before.seen(), at);
            return before.seen();
        }
        SeenMarket seen = read(today, before == null ? null : before.seen());
        if (before != null) {
            takeOver(before.seen().parts(), seen);
        }
        last = new Confirmed(seen, at);
        return seen;
    }

    private long change() {
        return context.database().read(view -> Audit.lastLine(view, bureau));
    }

    private SeenMarket read(LocalDate today, @Nullable SeenMarket before) {
        KnownEntries known = before != null && before.market(Sight.EXACT).asOf().equals(today)
                ? before.known().next()
                : KnownEntries.none();
        return context.database()
                .snapshot(view -> new SeenMarket(
                        Audit.lastLine(view, bureau), Rounds.openMarket(view, bureau, today, known), known));
    }

    /**
     * Takes the parts of the previous market that are in use into {@code seen}. Keeps those that have not changed, and
     * prepares the others again.
     */
    private void takeOver(Map<PartKey, LivePart> parts, SeenMarket seen) {
        parts.forEach((key, part) -> {
            Market content = seen.content(key);
            boolean isInUse = System.nanoTime() - part.askedAt() < FOLLOWED.toNanos();
            if (isInUse && SeenMarket.entriesOf(content) <= MOST_ENTRIES) {
                seen.keep(key, part.isOf(content) ? part : part.madeAnew(made(content)));
            }
        });
    }

    private LivePart made(SeenMarket seen, PartKey key) {
        LivePart ready = seen.ready(key);
        if (ready != null) {
            return ready;
        }
        Market content = seen.content(key);
        if (SeenMarket.entriesOf(content) > MOST_ENTRIES) {
            throw Refused.because(
                    RefusalCode.STATE,
                    Refusals.at(
                            Fault.MARKET_TOO_LARGE,
                            "",
                            "",
                            Long.toString(SeenMarket.entriesOf(content)),
                            Long.toString(MOST_ENTRIES)));
        }
        LivePart part = made(content);
        seen.keep(key, part);
        return part;
    }

    private LivePart made(Market content) {
        return making.take(() -> new LivePart(content));
    }
}
