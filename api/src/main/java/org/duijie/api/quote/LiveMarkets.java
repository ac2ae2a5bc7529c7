package org.duijie.api.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;

/** The open markets of the bureaus with the latest quotes, up to a maximum number of listings and intents in memory. */
final class LiveMarkets {
    /**
     * The default maximum number of listings and intents in memory. The market used last is kept even if it exceeds the
     * maximum.
     */
    static final long MOST_ENTRIES = 60_000;

    private static final int MOST_BUREAUS = 64;

    private final AppContext context;
    private final long mostEntries;
    private final QuoteTurn making = new QuoteTurn();
    private final Map<BureauId, BureauMarket> markets = new LinkedHashMap<>(MOST_BUREAUS, 1, true);

    /**
     * Makes an instance.
     *
     * @param mostEntries the maximum number of listings and intents in memory
     */
    LiveMarkets(AppContext context, long mostEntries) {
        this.context = context;
        this.mostEntries = mostEntries;
    }

    synchronized BureauMarket of(BureauId bureau) {
        return markets.computeIfAbsent(bureau, each -> new BureauMarket(context, each, making));
    }

    /** Removes the markets that have been unused for longest, until the rest is within the limits. */
    synchronized void limit() {
        long entries =
                markets.values().stream().mapToLong(BureauMarket::entries).sum();
        while (markets.size() > 1 && (entries > mostEntries || markets.size() > MOST_BUREAUS)) {
            BureauId eldest = markets.keySet().iterator().next();
            BureauMarket gone = markets.remove(eldest);
            entries -= gone == null ? 0 : gone.entries();
        }
    }

    /** Brings the markets in use up to date, and applies the limits. */
    void follow() {
        inUse().forEach(BureauMarket::follow);
        limit();
    }

    synchronized int count() {
        return markets.size();
    }

    private synchronized List<BureauMarket> inUse() {
        return List.copyOf(markets.values());
    }
}
