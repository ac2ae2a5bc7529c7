package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.PermitRule;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** The rules for a truck that leaves the farm: its day, its permit and its heads. */
final class LoadingRules {
    private LoadingRules() {}

    /**
     * Returns why the truck may not leave.
     *
     * @param before the heads that earlier trucks took
     */
    static Optional<Refusal> refusal(Confirmed deal, Heads before, Loading loading, LocalDate today) {
        return DayRules.happened(loading.on(), today, deal.confirmation().on(), Refusal.Code.COLLECTED_BEFORE_CONFIRMED)
                .or(() -> PermitRule.refusalOn(loading.on(), deal.terms(), loading.permit()))
                .or(() -> wrongHeads(deal.terms(), before, loading.loaded()));
    }

    private static Optional<Refusal> wrongHeads(DealTerms terms, Heads before, Heads loaded) {
        if (loaded.count() == 0) {
            return Optional.of(
                    Refusal.of(Refusal.Code.NOTHING_LOADED, (before.count() == 0 ? Verb.CANCEL : Verb.RELEASE).code()));
        }
        long weighable = Weight.MOST_GRAMS / terms.expectedHead().grams();
        long most = Math.max(0, Math.min(terms.mostHeads(), weighable) - before.count());
        return loaded.count() > most
                ? Optional.of(Refusal.of(
                        Refusal.Code.LOADED_OVER_AGREED,
                        loaded,
                        Heads.of(most),
                        terms.heads(),
                        before,
                        Heads.of(terms.mostHeads() - terms.heads().count())))
                : Optional.empty();
    }
}
