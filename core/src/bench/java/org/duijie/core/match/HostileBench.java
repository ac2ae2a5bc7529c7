package org.duijie.core.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.quantity.Money;

/**
 * Markets that nobody has, but that anybody could send: what a round does with them in a time budget, as rows of a table. Arguments:
 * the budget in seconds, and how many of its threads a round may use; {@code 10 1} if none. Each market is matched once.
 */
public final class HostileBench {
    private static final int CROWD = 1_000_000;
    private static final int MANY = 100_000;
    private static final MarketPolicy BY_VAN = new MarketPolicy(
            Money.parse("2 CNY"), Money.parse("3 CNY"), Money.ZERO, MarketPolicy.DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    private final double budget;
    private final int threads;

    private HostileBench(double budget, int threads) {
        this.budget = budget;
        this.threads = threads;
    }

    public static void main(String[] arguments) {
        HostileBench bench = new HostileBench(
                arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1);
        System.out.println("| market | first plan s | search ends s | total s | lines | value CNY | gap % | faults |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        bench.match("10⁶ alike of 10 head, 5 lots", BY_VAN, crowd(CROWD, "10 head", 5, CROWD));
        bench.match("10⁶ alike of 33 kg, 5 lots", BY_VAN, crowd(CROWD, "33 kg", 5, CROWD));
        bench.match("10⁶ alike of 33 kg, 5 lots with plenty", BY_VAN, crowd(CROWD, "33 kg", 5, 5 * CROWD));
        bench.match("10⁶ of 10 to 39 head, 5 lots", BY_VAN, unlike(CROWD, 5));
        bench.match("one of 10⁶ head, 10⁵ lots", BY_VAN, crowd(1, "1000000 head", MANY, 8));
        bench.match("one of 30 t, 10⁵ lots", BY_VAN, crowd(1, "30000 kg", MANY, 8));
        bench.match("one of 10⁶ head, 10⁵ lots, free", MarketPolicy.FREE, crowd(1, "1000000 head", MANY, 8));
        bench.match("one of 30 t, 10⁵ lots, free", MarketPolicy.FREE, crowd(1, "30000 kg", MANY, 8));
        bench.match("one of 2·10⁵ head, 10⁵ unlike lots", BY_VAN, unlikeLots("200000 head"));
        bench.match("one of 600 t, 10⁵ unlike lots, free", MarketPolicy.FREE, unlikeLots("600000 kg"));
        bench.match("10⁵ alike of 10 head, 1 lot", BY_VAN, crowd(MANY, "10 head", 1, CROWD));
        bench.match("10⁵ alike of 33 kg, 1 lot", BY_VAN, crowd(MANY, "33 kg", 1, CROWD / 2));
        bench.match("10⁵ alike of 10 head, 1 lot, free", MarketPolicy.FREE, crowd(MANY, "10 head", 1, CROWD));
    }

    private record Parties(List<Offer> offers, List<Want> wants) {}

    private static Parties crowd(int intents, String each, int lots, int stock) {
        return new Parties(
                IntStream.range(0, lots)
                        .mapToObj(n -> Offer.broilers(stock + " head").named("lot-" + n))
                        .toList(),
                IntStream.range(0, intents)
                        .mapToObj(n -> Want.poultry(each).named("want-" + n))
                        .toList());
    }

    private static Parties unlike(int intents, int lots) {
        return new Parties(
                crowd(0, "1 head", lots, CROWD).offers,
                IntStream.range(0, intents)
                        .mapToObj(n -> Want.poultry(10 + n * 7L % 30 + " head").named("want-" + n))
                        .toList());
    }

    private static Parties unlikeLots(String demand) {
        return new Parties(
                IntStream.range(0, MANY)
                        .mapToObj(n -> Offer.broilers(4 + n * 7L % 13 + " head")
                                .salvagedFor(String.format(Locale.ROOT, "%.2f CNY/jin", 3 + n * 11L % 89 / 100.0))
                                .named("lot-" + n))
                        .toList(),
                List.of(Want.poultry(demand)));
    }

    private void match(String name, MarketPolicy policy, Parties parties) {
        Market market = Lingbao.market(policy, parties.offers, parties.wants);
        Watch watch = new Watch(budget);
        MatchPlan plan = Matcher.match(
                market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE).withThreads(threads), watch);
        double total = watch.seconds();
        int faults = PlanCheck.judge(market, PlanClaim.of(plan)).faults().size();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %,d | %s | %.4f | %d |%n",
                name,
                watch.first,
                watch.explain,
                total,
                plan.allocations().size(),
                plan.value(),
                100 * plan.gap().share().doubleValue(),
                faults);
    }

    private static final class Watch implements MatchObserver {
        private final long began = System.nanoTime();
        private final double budget;
        private double first = -1;
        private double explain;

        Watch(double budget) {
            this.budget = budget;
        }

        double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public double spent() {
            return seconds() / budget;
        }

        @Override
        public void progressed(MatchProgress progress) {
            if (first < 0 && progress.value().isPresent()) {
                first = seconds();
            }
            if (progress.stage() == MatchProgress.Stage.EXPLAIN) {
                explain = seconds();
            }
        }
    }
}
