package org.duijie.api.cli.plan;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff.Change;
import org.duijie.core.match.check.PlanDiff.Delivery;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.words.Figures;
import org.duijie.core.match.words.Names;
import org.duijie.core.quantity.Money;

/** The differences in payment between two plans: the different prices and the total amounts. */
final class DiffPaySection {
    private final Voice voice;
    private final Words words;
    private final Names names;
    private final Market market;
    private final int mostLines;

    DiffPaySection(Voice voice, Names names, Market market, int mostLines) {
        this.voice = voice;
        this.words = voice.words();
        this.names = names;
        this.market = market;
        this.mostLines = mostLines;
    }

    /** Returns the different prices, one per line. */
    List<String> prices(List<Change> changes) {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            if (change.before().isPresent() && change.after().isPresent()) {
                Allocation before = line(change, change.before().get());
                Allocation after = line(change, change.after().get());
                if (!before.price().equals(after.price())) {
                    lines.add(words.say("diff.price", change.listing(), change.intent(), price(before), price(after)));
                }
            }
        }
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, mostLines));
        first.add(words.say("plan.more", Figures.count(lines.size() - mostLines)));
        return first;
    }

    /** Returns the total that the buyers pay. */
    Money paid(PlanClaim plan) {
        return plan.lines().stream()
                .map(line -> Allocation.of(
                                pair(line.listing(), line.intent()),
                                line.heads(),
                                line.deliverOn(),
                                market.policy().agreedPrice())
                        .amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private Allocation line(Change change, Delivery delivery) {
        return Allocation.of(
                pair(change.listing(), change.intent()),
                delivery.heads(),
                delivery.deliverOn(),
                market.policy().agreedPrice());
    }

    private Pair pair(String listing, String intent) {
        return market.pair(names.listing(listing), names.intent(intent));
    }

    private String price(Allocation line) {
        Listing listing = names.listing(line.listing());
        return voice.figures().of(listing).price(line.price(), names.soldWord(listing));
    }
}
