package org.duijie.core.match;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.quantity.Money;

/**
 * Markets that nobody has, but that anybody could send: what a round does with them in a budget, as rows of a table. The budget, ten
 * seconds, and all times are processor time of the one thread that matches, so that other work on the machine does not count. Arguments:
 * the numbers of the markets to match, from 0; all if none. Each is matched once.
 */
public final class HostileBench {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int CROWD = 1_000_000;
    private static final int MANY = 100_000;
    private static final MarketPolicy BY_VAN = new MarketPolicy(
            Money.parse("2 CNY"), Money.parse("3 CNY"), Money.ZERO, MarketPolicy.DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    private static final double BUDGET = 10;

    private HostileBench() {}

    private record Hostile(String name, MarketPolicy policy, Supplier<Parties> parties) {}

    private static final List<Hostile> ALL = List.of(
            new Hostile("10⁶ identical intents of 10 head, 5 lots", BY_VAN, () -> crowd(CROWD, "10 head", 5, CROWD)),
            new Hostile("10⁶ identical intents of 33 kg, 5 lots", BY_VAN, () -> crowd(CROWD, "33 kg", 5, CROWD)),
            new Hostile(
                    "10⁶ identical intents of 33 kg, 5 lots with plenty",
                    BY_VAN,
                    () -> crowd(CROWD, "33 kg", 5, 5 * CROWD)),
            new Hostile("10⁶ intents of 10 to 39 head, 5 lots", BY_VAN, () -> unlike(CROWD, 5)),
            new Hostile("one intent of 10⁶ head, 10⁵ lots", BY_VAN, () -> crowd(1, "1000000 head", MANY, 8)),
            new Hostile("one intent of 30 t, 10⁵ lots", BY_VAN, () -> crowd(1, "30000 kg", MANY, 8)),
            new Hostile(
                    "one intent of 10⁶ head, 10⁵ lots, free",
                    MarketPolicy.FREE,
                    () -> crowd(1, "1000000 head", MANY, 8)),
            new Hostile("one intent of 30 t, 10⁵ lots, free", MarketPolicy.FREE, () -> crowd(1, "30000 kg", MANY, 8)),
            new Hostile("one intent of 2·10⁵ head, 10⁵ unlike lots", BY_VAN, () -> unlikeLots("200000 head")),
            new Hostile("one intent of 600 t, 10⁵ unlike lots, free", MarketPolicy.FREE, () -> unlikeLots("600000 kg")),
            new Hostile("10⁵ identical intents of 10 head, 1 lot", BY_VAN, () -> crowd(MANY, "10 head", 1, CROWD)),
            new Hostile("10⁵ identical intents of 33 kg, 1 lot", BY_VAN, () -> crowd(MANY, "33 kg", 1, CROWD / 2)),
            new Hostile(
                    "10⁵ identical intents of 10 head, 1 lot, free",
                    MarketPolicy.FREE,
                    () -> crowd(MANY, "10 head", 1, CROWD)));

    public static void main(String[] arguments) {
        int[] numbers = arguments.length == 0
                ? IntStream.range(0, ALL.size()).toArray()
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        System.out.println("| market | first plan s | search ends s | total s | lines | value CNY | gap % | faults |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int n : numbers) {
            match(ALL.get(n).name, ALL.get(n).policy, ALL.get(n).parties.get());
        }
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

    private static void match(String name, MarketPolicy policy, Parties parties) {
        Market market = Lingbao.market(policy, parties.offers, parties.wants);
        Watch watch = new Watch();
        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE), watch);
        double matched = watch.seconds();
        Explainer.of(market, plan).explain(plan, ExplainPolicy.DEFAULT.withWork(Long.MAX_VALUE));
        double total = watch.seconds();
        int faults = PlanCheck.judge(market, PlanClaim.of(plan)).faults().size();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %,d | %s | %.4f | %d |%n",
                name,
                watch.first,
                matched,
                total,
                plan.allocations().size(),
                plan.value(),
                100 * plan.gap().share().doubleValue(),
                faults);
    }

    private static final class Watch implements MatchObserver {
        private final long began = CLOCK.getCurrentThreadCpuTime();
        private double first = -1;

        double seconds() {
            return (CLOCK.getCurrentThreadCpuTime() - began) / 1e9;
        }

        @Override
        public double spent() {
            return seconds() / BUDGET;
        }

        @Override
        public void progressed(MatchProgress progress) {
            if (first < 0 && progress.value().isPresent()) {
                first = seconds();
            }
        }
    }
}
