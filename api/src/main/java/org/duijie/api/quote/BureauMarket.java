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
 * The open market of one bureau in memory. It follows the database by the number of the bureau's last audit line: as
 * long as that is the same, nothing has changed. A small market is compared at every quote. A large one takes longer to
 * make ready, so its quotes may be up to {@link #OLD} old.
 */
final class BureauMarket {
    /** How old the market of a quote may be, if it is large. */
    static final Duration OLD = Duration.ofSeconds(1);

    /** The number of listings × intents up to which every quote is current. */
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

    /** A market, and when it was still current. */
    private record Confirmed(SeenMarket seen, long at) {}

    /**
     * Makes a market that has not been read yet.
     *
     * @param making what all markets of a server share: only one part at a time is made ready
     */
    BureauMarket(AppContext context, BureauId bureau, QuoteTurn making) {
        this.context = context;
        this.bureau = bureau;
        this.making = making;
    }

    /** Returns the market, as current as quotes have to be. */
    SeenMarket seen() {
        long now = System.nanoTime();
        askedAt = now;
        SeenMarket ready = readyFor(now);
        return ready != null ? ready : reading.take(() -> readyOrRenewed(now));
    }

    /** Returns a part of {@code seen}, and makes it ready if it is not. */
    LivePart part(SeenMarket seen, PartKey key) {
        LivePart ready = seen.ready(key);
        return ready != null ? ready : reading.take(() -> made(seen, key));
    }

    /**
     * Reads what has changed, and makes all parts ready that are asked for, unless nobody has asked for a while.
     *
     * @throws Refused {@code BUSY} when quotes have kept it busy for too long
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

    /** Another thread may have read the market while this one waited for its turn. */
    private SeenMarket readyOrRenewed(long asked) {
        SeenMarket ready = readyFor(asked);
        return ready != null ? ready : renewed();
    }

    /** Returns the market if it is current enough for a quote that was asked for at {@code asked}; null otherwise. */
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

    /** Keeps the parts that have not changed, and makes those anew that have. */
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
