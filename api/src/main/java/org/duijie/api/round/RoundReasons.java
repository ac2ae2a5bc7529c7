package org.duijie.api.round;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.round.RoundReasonTable.Reason;
import org.duijie.api.round.RoundWords.PartyWords;
import org.duijie.api.round.RoundWords.ReasonWords;
import org.duijie.api.round.Rounds.Remedied;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.Quantity;

/**
 * Explains plans on request, page by page; a round is complete without explanations. A server explains only one page at
 * a time, for at most a few seconds. The explainer of the last plan is cached as long as memory allows.
 */
final class RoundReasons {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration A_PAGE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 5;

    private final AppContext context;
    private final RoundTexts texts;
    private final Semaphore turn = new Semaphore(1, true);
    private SoftReference<Held> last = new SoftReference<>(null);

    /**
     * A listing with unsold stock, or an intent with unmet demand.
     *
     * @param n its number in the round, from 1
     * @param missing the unmet demand of an intent whose reasons are not stored
     * @param isExplained whether its reasons are stored
     * @param stored its stored JSON
     */
    record Unmet(
            long n, boolean isListing, String id, Optional<Quantity> missing, boolean isExplained, String stored) {}

    /**
     * A listing with unsold stock, or an intent with unmet demand, with its reasons.
     *
     * @param why the reasons; empty if they are stored already, or if they are not known
     */
    record Explained(Unmet unmet, PartyWords party, Optional<ReasonWords> why) {}

    private record Held(String round, Explainer explainer) {}

    RoundReasons(AppContext context, RoundTexts texts) {
        this.context = context;
        this.texts = texts;
    }

    /**
     * Returns {@code reasons} with their explanations: as many as time allows, usually the whole page, but at least
     * one. Rounds of earlier versions of the service have stored explanations.
     *
     * @throws Refused {@code BUSY} when another page is being explained
     */
    List<Explained> explained(RoundRow round, List<Reason> reasons, Locale language) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        List<Unmet> entries = reasons.stream()
                .map(reason -> RoundPlanJson.unmet(reason.n(), reason.entry()))
                .toList();
        await();
        try {
            return explained(explainer(round), entries, texts.of(round, language));
        } finally {
            turn.release();
        }
    }

    /**
     * Returns the change that entry {@code n} names; empty when there is no such entry or change.
     *
     * @throws Refused {@code BUSY} when a page is being explained
     */
    Optional<Remedied> remedied(RoundRow round, long n) {
        return context
                .database()
                .read(view -> new RoundReasonTable(view).list(round.bureau(), round.id(), n - 1, 1))
                .stream()
                .filter(reason -> reason.n() == n)
                .map(reason -> RoundPlanJson.unmet(n, reason.entry()))
                .flatMap(unmet -> remedy(round, unmet).map(remedy -> remedied(round, unmet, remedy)).stream())
                .findFirst();
    }

    private Remedied remedied(RoundRow round, Unmet unmet, Remedy remedy) {
        List<RoundLineRow> rows = lines(round);
        return new Remedied(
                unmet.id(),
                remedy,
                texts.market(round),
                RoundPlanJson.claim(round, rows),
                rows.stream().map(RoundLineRow::allocation).toList());
    }

    private Optional<Remedy> remedy(RoundRow round, Unmet unmet) {
        List<String> id = List.of(unmet.id());
        await();
        try {
            Explainer explainer = explainer(round);
            Map<String, Shortfall> found = unmet.isListing()
                    ? explainer.listings(id, ExplainPolicy.DEFAULT)
                    : explainer.intents(id, ExplainPolicy.DEFAULT);
            return Optional.ofNullable(found.get(unmet.id())).flatMap(Shortfall::remedy);
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
                lines(round).stream()
                        .map(RoundLineRow::allocation)
                        .map(Allocation::locked)
                        .toList());
    }

    private List<RoundLineRow> lines(RoundRow round) {
        return context.database().read(view -> RoundLines.all(view, round.bureau(), round.id()));
    }

    private static List<Explained> explained(Explainer explainer, List<Unmet> entries, RoundWords words) {
        long start = System.nanoTime();
        List<Explained> explained = new ArrayList<>();
        while (explained.size() < entries.size()
                && (explained.isEmpty() || System.nanoTime() - start < A_PAGE.toNanos())) {
            int end = Math.min(entries.size(), explained.size() + AT_ONCE);
            explained.addAll(explain(explainer, entries.subList(explained.size(), end), words));
        }
        return explained;
    }

    private static List<Explained> explain(Explainer explainer, List<Unmet> some, RoundWords words) {
        Map<String, Shortfall> listings = reasons(some, true, ids -> explainer.listings(ids, ExplainPolicy.DEFAULT));
        Map<String, Shortfall> intents = reasons(some, false, ids -> explainer.intents(ids, ExplainPolicy.DEFAULT));
        return some.stream()
                .map(unmet -> {
                    Shortfall why = (unmet.isListing() ? listings : intents).get(unmet.id());
                    return new Explained(
                            unmet,
                            words.party(unmet),
                            Optional.ofNullable(why)
                                    .filter(found -> !unmet.isExplained())
                                    .map(found -> words.reasons(unmet, found)));
                })
                .toList();
    }

    /** Returns the reasons of either the listings or the intents in {@code some}, except those that are stored. */
    private static Map<String, Shortfall> reasons(
            List<Unmet> some, boolean areListings, Function<List<String>, Map<String, Shortfall>> explainer) {
        List<String> ids = some.stream()
                .filter(unmet -> unmet.isListing() == areListings && !unmet.isExplained())
                .map(Unmet::id)
                .toList();
        return ids.isEmpty() ? Map.of() : explainer.apply(ids);
    }
}
