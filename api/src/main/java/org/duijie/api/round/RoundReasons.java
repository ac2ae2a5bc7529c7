package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.PlanReasons;
import org.duijie.api.json.Body;
import org.duijie.api.round.RoundReasonTable.Reason;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.Shortfall;

/**
 * Explains plans on request, page by page; a round is complete without explanations. A server explains only one page at
 * a time, for at most a few seconds. The explainer of the last plan is cached while there is memory.
 */
final class RoundReasons {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration A_PAGE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 5;

    private final AppContext context;
    private final RoundTexts texts;
    private final Semaphore turn = new Semaphore(1, true);
    private SoftReference<Held> last = new SoftReference<>(null);

    private record Held(String round, Explainer explainer) {}

    RoundReasons(AppContext context, RoundTexts texts) {
        this.context = context;
        this.texts = texts;
    }

    /**
     * Returns {@code reasons} with their explanations: at least one, and usually the whole page, if time allows. Rounds
     * of earlier versions of the service have stored explanations.
     *
     * @throws Refused {@code BUSY} when another page is being explained
     */
    List<ObjectNode> explained(RoundRow round, List<Reason> reasons, Locale language) {
        List<ObjectNode> entries = reasons.stream()
                .map(reason -> Body.tree(reason.entry()).put("n", reason.n()))
                .toList();
        if (entries.isEmpty()) {
            return entries;
        }
        await();
        try {
            RoundWords words = texts.of(round, language);
            entries.forEach(words::party);
            return explained(explainer(round), entries, words);
        } finally {
            turn.release();
        }
    }

    private void await() {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.because(RefusalCode.BUSY);
    }

    private Explainer explainer(RoundRow round) {
        Held held = last.get();
        if (held == null || !held.round().equals(round.id())) {
            last = new SoftReference<>(null);
            held = new Held(round.id(), explainerOf(round));
            last = new SoftReference<>(held);
        }
        return held.explainer();
    }

    private Explainer explainerOf(RoundRow round) {
        return Explainer.of(
                texts.market(round),
                context.database().read(view -> RoundLines.all(view, round.bureau(), round.id())).stream()
                        .map(RoundLineRow::allocation)
                        .map(Allocation::locked)
                        .toList());
    }

    private static List<ObjectNode> explained(Explainer explainer, List<ObjectNode> entries, RoundWords words) {
        long start = System.nanoTime();
        List<ObjectNode> explained = new ArrayList<>();
        while (explained.size() < entries.size()
                && (explained.isEmpty() || System.nanoTime() - start < A_PAGE.toNanos())) {
            int end = Math.min(entries.size(), explained.size() + AT_ONCE);
            List<ObjectNode> some = entries.subList(explained.size(), end);
            explain(some, "listing", words, ids -> explainer.listings(ids, ExplainPolicy.DEFAULT));
            explain(some, "intent", words, ids -> explainer.intents(ids, ExplainPolicy.DEFAULT));
            explained.addAll(some);
        }
        return explained;
    }

    private interface Asked {
        Map<String, Shortfall> reasons(List<String> ids);
    }

    /** Explains either the listings or the intents in {@code some}. */
    private static void explain(List<ObjectNode> some, String kind, RoundWords words, Asked asked) {
        List<ObjectNode> those = some.stream()
                .filter(entry -> entry.get("of").textValue().equals(kind) && !entry.has("reasons"))
                .toList();
        if (those.isEmpty()) {
            return;
        }
        Map<String, Shortfall> reasons =
                asked.reasons(those.stream().map(RoundReasons::id).toList());
        for (ObjectNode entry : those) {
            Shortfall why = reasons.get(id(entry));
            if (why != null) {
                entry.setAll(Body.tree(PlanReasons.reasons(why)));
                words.reasons(entry, why);
            }
        }
    }

    private static String id(ObjectNode entry) {
        return entry.get("id").textValue();
    }
}
