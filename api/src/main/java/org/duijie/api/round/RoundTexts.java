package org.duijie.api.round;

import java.lang.ref.SoftReference;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.feature.AppContext;
import org.duijie.api.market.MarketRows;
import org.duijie.core.market.Market;
import org.duijie.core.match.words.PlanText;

/**
 * Caches the market of the round that was read last, and its texts, as long as memory allows. Reads one market at a
 * time.
 */
final class RoundTexts {
    private final AppContext context;
    private SoftReference<Held> last = new SoftReference<>(null);

    private record Held(String round, Market market, Map<Locale, PlanText> texts) {}

    RoundTexts(AppContext context) {
        this.context = context;
    }

    /** Returns the market that the round matched, with the names of its containers. */
    Market market(RoundRow round) {
        return held(round).market();
    }

    /** Returns the texts of the round in {@code language}. */
    RoundWords of(RoundRow round, Locale language) {
        Held held = held(round);
        return new RoundWords(held.texts().computeIfAbsent(language, spoken -> PlanText.of(held.market(), spoken)));
    }

    private synchronized Held held(RoundRow round) {
        Held held = last.get();
        if (held == null || !held.round().equals(round.id())) {
            last = new SoftReference<>(null);
            Market market = RoundMarket.read(context.database(), round);
            Market named = context.database().read(view -> MarketRows.named(view, round.bureau(), market));
            held = new Held(round.id(), named, new ConcurrentHashMap<>());
            last = new SoftReference<>(held);
        }
        return held;
    }
}
