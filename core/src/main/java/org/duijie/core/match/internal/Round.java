package org.duijie.core.match.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.match.Allocation;
import org.duijie.core.match.LockedLine;
import org.duijie.core.match.MatchObserver;
import org.duijie.core.match.MatchPlan;
import org.duijie.core.match.MatchPolicy;
import org.duijie.core.match.MatchProgress;
import org.duijie.core.match.MatchProgress.Stage;
import org.duijie.core.match.internal.explain.Delivery;
import org.duijie.core.match.internal.explain.Outcomes;
import org.duijie.core.quantity.Money;

/** One match round from market to plan: compile, price, plan, improve, prove, explain. */
public final class Round {
    private static final int FIRST_PRICE_STEPS = 40;
    private static final int PRICE_STEPS = 400;
    private static final double FIRST_PLAN_BY = 0.05;
    private static final double PRICES_BY = 0.4;
    private static final int CHUNKS = 64;
    private static final int LARGEST_CHUNK = 512;
    private static final int EXACT_ARCS = 150;
    private static final int EXACT_BRANCHES = 20_000;

    private final Market market;
    private final MatchPolicy policy;
    private final MatchObserver observer;
    private final Locks locks;
    private final Problem problem;
    private final Prices prices;
    private final Draft draft;
    private long bound = Long.MAX_VALUE;

    private Round(Market market, MatchPolicy policy, List<LockedLine> lines, MatchObserver observer) {
        this.market = market;
        this.policy = policy;
        this.observer = observer;
        this.locks = new Locks(market, lines);
        observer.progressed(new MatchProgress(Stage.COMPILE, Optional.empty(), Optional.empty()));
        this.problem = locks.reduce(Compile.of(market));
        this.prices = new Prices(problem);
        this.draft = new Draft(problem);
    }

    /** The best plan found that keeps {@code lines}; always feasible, its bound always true. */
    public static MatchPlan run(Market market, MatchPolicy policy, List<LockedLine> lines, MatchObserver observer) {
        return new Round(market, policy, lines, observer).run();
    }

    private MatchPlan run() {
        tell(Stage.PRICE);
        prices.boundAt(prices.best);
        prices.improve(FIRST_PRICE_STEPS, until(FIRST_PLAN_BY));
        tell(Stage.PLAN);
        new Greedy(problem).fill(draft, prices.best);
        tell(Stage.PRICE);
        prices.improve(PRICE_STEPS, until(PRICES_BY));
        planAgain();
        tell(Stage.IMPROVE);
        improve();
        tell(Stage.CERTIFY);
        certify();
        tell(Stage.EXPLAIN);
        MatchPlan plan = plan();
        tell(Stage.DONE);
        return plan;
    }

    private BooleanSupplier until(double share) {
        return () -> observer.spent() >= share;
    }

    /** The first plan once more, at better prices. */
    private void planAgain() {
        Draft again = new Draft(problem);
        new Greedy(problem).fill(again, prices.best);
        if (again.worth > draft.worth) {
            draft.copyFrom(again);
        }
    }

    private void improve() {
        Improve improve = new Improve(problem, draft, prices.best, policy.seed());
        BooleanSupplier stop = until(1);
        long chunk = Math.max(1, Math.min(LARGEST_CHUNK, policy.steps() / CHUNKS));
        for (long done = 0; done < policy.steps() && draft.worth < bound && !stop.getAsBoolean(); done += chunk) {
            improve.run(Math.min(chunk, policy.steps() - done), stop);
            tell(Stage.IMPROVE);
        }
    }

    private void certify() {
        if (problem.everyDay && problem.arcs <= EXACT_ARCS && draft.worth < bound) {
            ExactSearch exact = new ExactSearch(problem, draft, prices.best, bound);
            exact.run(EXACT_BRANCHES, until(1));
            bound = exact.bound;
        }
    }

    private void tell(Stage stage) {
        bound = Math.min(bound, prices.bound);
        boolean planned = draft.worth > 0;
        observer.progressed(new MatchProgress(
                stage,
                planned ? Optional.of(Money.ofMicros(draft.worth + locks.worth)) : Optional.empty(),
                bound < Long.MAX_VALUE ? Optional.of(Money.ofMicros(bound + locks.worth)) : Optional.empty()));
    }

    private MatchPlan plan() {
        List<Delivery> deliveries = locks.with(deliveries());
        long[] shadowPrices = new long[problem.lots];
        for (int l = 0; l < problem.lots; l++) {
            shadowPrices[l] = prices.best[l] >> problem.shift;
        }
        Outcomes outcomes = Outcomes.of(market, deliveries, shadowPrices);
        return new MatchPlan(
                Money.ofMicros(draft.worth + locks.worth),
                Money.ofMicros(bound + locks.worth),
                deliveries.stream().map(this::line).toList(),
                outcomes.listings(),
                outcomes.intents(),
                problem.tradable);
    }

    private List<Delivery> deliveries() {
        List<Delivery> lines = new ArrayList<>();
        for (int i = 0; i < problem.sinks; i++) {
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                if (draft.heads[a] > 0) {
                    LocalDate day = market.asOf().plusDays(problem.optionDay[draft.option[a]]);
                    lines.add(new Delivery(problem.arcLot[a], i, draft.heads[a], day));
                }
            }
        }
        return lines;
    }

    private Allocation line(Delivery delivery) {
        Pair pair = market.pair(
                market.listings().get(delivery.listing()), market.intents().get(delivery.intent()));
        return Allocation.of(
                pair, delivery.heads(), delivery.day(), market.policy().agreedPrice());
    }
}
