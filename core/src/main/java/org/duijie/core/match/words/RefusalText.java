package org.duijie.core.match.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;

/** Writes how many others a listing or an intent cannot trade with, by the first rule that fails. */
final class RefusalText {
    private final Sentences words;
    private final Figures figures;

    RefusalText(Sentences words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    /**
     * Returns the sentence; empty when there is nothing to say. Parties that deal in another product are mentioned only
     * if all parties do. Returns empty for an intent whose unmet demand is less than a head.
     *
     * @param side {@code listing} or {@code intent}: the side that the sentence is about
     */
    Optional<String> of(String side, Shortfall why) {
        if (side.equals("intent") && why.stop() == Stop.LESS_THAN_A_HEAD) {
            return Optional.empty();
        }
        Map<TradeRule, Long> refusals = why.refusals();
        if (why.stop() == Stop.NO_PARTNER && refusals.keySet().equals(Set.of(TradeRule.PRODUCT))) {
            return Optional.of(words.say("refused.product." + side));
        }
        List<String> told = refusals.entrySet().stream()
                .filter(refusal -> refusal.getKey() != TradeRule.PRODUCT)
                .map(refusal -> words.say(
                        "refused.by." + side,
                        words.say("rule.name." + refusal.getKey().code()),
                        Figures.count(refusal.getValue())))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(words.say("refused." + side, figures.list(told)));
    }
}
