package org.duijie.api.cli.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Money;

/**
 * Describes the quantity and value of a plan in words, and the maximum gap between its value and that of the best plan.
 */
final class ProofSection {
    /** The share of the bound above which the gap is so large that it proves almost nothing about the plan. */
    private static final BigDecimal LITTLE = new BigDecimal("0.2");

    private final Voice voice;

    ProofSection(Voice voice) {
        this.voice = voice;
    }

    List<String> lines(MatchPlan plan) {
        Words words = voice.words();
        Figures figures = voice.figures();
        String proof = plan.gap().isClosed()
                ? words.say("proof.best")
                : words.say(
                        plan.gap().share().compareTo(LITTLE) > 0 ? "proof.little" : "proof.within",
                        figures.money(plan.upperBound()),
                        figures.percent(plan.gap()));
        if (plan.allocations().isEmpty()) {
            return List.of(proof);
        }
        return List.of(moved(plan), words.say("proof.value", figures.money(plan.value())), proof);
    }

    private String moved(MatchPlan plan) {
        BigInteger grams = BigInteger.ZERO;
        Money amount = Money.ZERO;
        for (Allocation line : plan.allocations()) {
            grams = grams.add(BigInteger.valueOf(line.weight().grams()));
            amount = amount.plus(line.amount());
        }
        return voice.words()
                .say(
                        "proof.moved",
                        voice.figures().weightOfAll(grams),
                        voice.figures().money(amount));
    }
}
