package org.duijie.core.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanClaim;

/** Feasible plans made in haste: pairs in random order, each as much as fits on a random day, unless that is too little or a loss. */
final class RoughPlans {
    private RoughPlans() {}

    static List<PlanClaim.Line> of(Market market) {
        Random random = new Random(1);
        List<Pair> pairs = new ArrayList<>();
        for (Listing listing : market.listings()) {
            for (PurchaseIntent intent : market.intents()) {
                pairs.add(market.pair(listing, intent));
            }
        }
        Collections.shuffle(pairs, random);
        List<PlanClaim.Line> lines = new ArrayList<>();
        long worth = 0;
        for (Pair pair : pairs) {
            for (PlanClaim.Line line : candidates(pair, random)) {
                List<PlanClaim.Line> more = new ArrayList<>(lines);
                more.add(line);
                long then = LocalMoves.worth(market, more).orElse(Long.MIN_VALUE);
                if (then > worth) {
                    lines = more;
                    worth = then;
                    break;
                }
            }
        }
        return lines;
    }

    private static List<PlanClaim.Line> candidates(Pair pair, Random random) {
        List<LocalDate> days = pair.days().stream()
                .flatMap(window -> window.from().datesUntil(window.to().plusDays(1)))
                .filter(day -> pair.refusalOn(day).isEmpty())
                .toList();
        List<PlanClaim.Line> lines = new ArrayList<>();
        if (!days.isEmpty()) {
            LocalDate day = days.get(random.nextInt(days.size()));
            long most = pair.listing().stock().heads().count();
            for (long heads = most - random.nextInt(3); heads > 0; heads--) {
                lines.add(new PlanClaim.Line(pair.listing().id(), pair.intent().id(), heads, day));
            }
        }
        return lines;
    }
}
