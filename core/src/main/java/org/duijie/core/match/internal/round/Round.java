package org.duijie.core.match.internal.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.match.internal.exact.ExactSearch;
import org.duijie.core.match.internal.explain.Outcomes;
import org.duijie.core.match.internal.flow.PureFlow;
import org.duijie.core.match.internal.price.Prices;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Locks;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.search.Draft;
import org.duijie.core.match.internal.search.Greedy;
import org.duijie.core.match.internal.search.Improve;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/** One match round from market to plan: compile, price, plan, improve, prove. */
public final class Round {
    private static final double FIRST_PLAN_BY = 0.05;
    private static final double FIRST_PLAN_POLISHED_BY = 0.1;
    private static final double PRICES_BY = 0.6;

    /** The share of the budget after which the flow stage has to end, because an unfinished flow proves little. */
    private static final double FLOW_BY = 0.85;

    private static final int EXACT_ARCS = 150;
    /** The number of moves before the exact search, in a market small enough for it. */
    private static final int MOVES_BEFORE_EXACT = 2_000;

    /** The minimum number of moves of a round with a time limit. */
    private static final long LEAST_MOVES = 500;

    private static final int EXACT_BRANCHES = 20_000;

    private final Market market;
    private final MatchPolicy policy;
    private final MatchObserver observer;
    private final Halt halt;
    private final Locks locks;
    private final Problem problem;
    private final Crew crew;
    private final Prices prices;
    private final Draft draft;
    private long bound = Long.MAX_VALUE;

    /** The limit that serves as the bound when {@link #prices} has none. */
    private @Nullable Ceiling ceiling;

    private Round(Market market, MatchPolicy policy, MatchObserver observer) {
        this.market = market;
        this.policy = policy;
        this.observer = observer;
        this.halt = new Halt(() -> observer.spent() >= 1);
        this.locks = new Locks(market);
        observer.progressed(new MatchProgress(Stage.COMPILE, Optional.empty(), Optional.empty()));
        this.problem = locks.reduce(Compile.of(market, halt));
        this.crew = new Crew(policy.threads(), halt);
        this.prices = new Prices(problem, crew, halt);
        this.draft = new Draft(problem);
    }

    /** Returns the best plan found. It is always feasible, and its bound always holds. */
    public static MatchPlan run(Market market, MatchPolicy policy, MatchObserver observer) {
        Round round = new Round(market, policy, observer);
        try {
            return round.run();
        } finally {
            round.crew.close();
        }
    }

    private MatchPlan run() {
        if (!problem.compiled) {
            boundByCeiling();
        }
        tell(Stage.PRICE);
        PureFlow flow = problem.compiled && !halt.isCalled() ? PureFlow.of(problem) : null;
        if (flow == null) {
            prices.boundAt(prices.best);
            priceAndPlan();
        } else {
            flow(flow);
        }
        tell(Stage.IMPROVE);
        improve();
        tell(Stage.CERTIFY);
        certify();
        if (bound == Long.MAX_VALUE) {
            boundByCeiling();
        }
        MatchPlan plan = plan();
        tell(Stage.DONE);
        return plan;
    }

    private void boundByCeiling() {
        ceiling = Ceiling.of(market);
        bound = ceiling.bound;
    }

    private void priceAndPlan() {
        double began = observer.spent();
        tell(Stage.PLAN);
        new Greedy(problem, halt, until(FIRST_PLAN_POLISHED_BY)).fill(draft, prices.best);
        tell(Stage.PRICE);
        double from = observer.spent();
        prices.improve(priceSteps(), () -> (observer.spent() - from) / Math.max(1e-9, PRICES_BY - from));
        prices.settle();
        if (prices.bound == Long.MAX_VALUE) {
            prices.boundAtHighest();
        }
        if (observer.spent() + from - began < 1) {
            planAgain();
        }
    }

    /**
     * Solves a pure flow, in heads or in grams. Takes its optimal plan, or the best plan so far, and the prices of its
     * bound.
     */
    private void flow(PureFlow flow) {
        // If compiling took as long as a first plan would take, the flow is given more time to finish before that plan.
        double firstBy = observer.spent() < FIRST_PLAN_POLISHED_BY ? FIRST_PLAN_BY : PRICES_BY;
        if (!flow.solve(halt, until(firstBy))) {
            prices.boundAt(prices.best);
            tell(Stage.PLAN);
            new Greedy(problem, halt, until(FIRST_PLAN_POLISHED_BY)).fill(draft, prices.best);
            tell(Stage.PRICE);
            flow.solve(halt, until(FLOW_BY));
        }
        tell(Stage.PLAN);
        Draft found = new Draft(problem);
        flow.fill(found, halt);
        if (found.worth > draft.worth) {
            draft.copyFrom(found);
        }
        bound = Math.min(bound, flow.bound());
        if (draft.worth >= bound || halt.isCalled()) {
            prices.take(flow.prices());
        } else {
            prices.boundAt(flow.prices());
            prices.settle();
        }
    }

    /**
     * Returns the number of price steps, which is higher where a step is cheap: some 880 for a county, 480 for a
     * prefecture, 280 for a province, 170 for the nation.
     */
    private int priceSteps() {
        double cost = Math.max(1, problem.arcs / 4_000.0);
        return (int) (900 / StrictMath.pow(cost, 0.2));
    }

    private BooleanSupplier until(double share) {
        return () -> observer.spent() >= share;
    }

    /** Makes the first plan again with better prices. */
    private void planAgain() {
        Draft again = new Draft(problem);
        new Greedy(problem, halt, until(1)).fill(again, prices.best);
        if (again.worth > draft.worth) {
            draft.copyFrom(again);
        }
    }

    private boolean isSmall() {
        return problem.everyDay && problem.arcs <= EXACT_ARCS;
    }

    private void improve() {
        long steps = isSmall() ? Math.min(MOVES_BEFORE_EXACT, policy.steps()) : policy.steps();
        if (steps == 0 || draft.worth >= bound || halt.isCalled()) {
            return;
        }
        Improve improve = new Improve(problem, draft, prices, crew, halt, policy.seed());
        double from = observer.spent();
        double now = from;
        long inTime = Long.MAX_VALUE;
        for (long done = 0; done < steps && draft.worth < bound && !halt.isCalled(); ) {
            long moves = Math.min(Math.min(improve.movesARound(), inTime), steps - done);
            double ofTime = (now - from) / Math.max(1e-9, 1 - from);
            improve.round(moves, Math.max(ofTime, (double) done / steps));
            done += moves;
            tell(Stage.IMPROVE);
            double before = now;
            now = observer.spent();
            inTime = movesInTime(moves, now - before, 1 - now);
        }
        improve.finish();
        tell(Stage.IMPROVE);
    }

    /**
     * Returns the number of moves that fit in the time {@code left} if {@code moves} moves took {@code took}; at least
     * {@link #LEAST_MOVES}.
     */
    private static long movesInTime(long moves, double took, double left) {
        return took <= 0 ? Long.MAX_VALUE : Math.max(LEAST_MOVES, (long) (left / took * moves));
    }

    private void certify() {
        if (isSmall() && problem.compiled && draft.worth < bound && !halt.isCalled()) {
            ExactSearch exact = new ExactSearch(problem, draft, prices.best, bound, halt);
            exact.run(EXACT_BRANCHES);
            bound = exact.bound;
        }
    }

    private void tell(Stage stage) {
        if (problem.compiled) {
            bound = Math.min(bound, prices.bound);
        }
        boolean planned = draft.worth > 0;
        observer.progressed(new MatchProgress(
                stage,
                planned ? Optional.of(Money.ofMicros(draft.worth + locks.worth)) : Optional.empty(),
                bound < Long.MAX_VALUE ? Optional.of(Money.ofMicros(bound + locks.worth)) : Optional.empty()));
    }

    private MatchPlan plan() {
        List<PlannedLine> deliveries = locks.with(deliveries());
        long[] shadowPrices = new long[problem.lots];
        for (int l = 0; l < problem.lots; l++) {
            shadowPrices[l] = ceiling != null ? ceiling.price[l] : prices.best[l] >> problem.shift;
        }
        Outcomes outcomes = Outcomes.of(market, deliveries, shadowPrices);
        return new MatchPlan(
                Money.ofMicros(draft.worth + locks.worth),
                Money.ofMicros(bound + locks.worth),
                deliveries.stream().map(this::line).toList(),
                outcomes.listings(),
                outcomes.intents(),
                problem.tradable,
                problem.compiled);
    }

    private List<PlannedLine> deliveries() {
        List<PlannedLine> lines = new ArrayList<>();
        for (int i = 0; i < problem.sinks; i++) {
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                if (draft.heads[a] > 0) {
                    LocalDate day = market.asOf().plusDays(problem.optionDay[draft.option[a]]);
                    lines.add(new PlannedLine(problem.arcLot[a], i, draft.heads[a], day));
                }
            }
        }
        return lines;
    }

    private Allocation line(PlannedLine delivery) {
        Pair pair = market.pair(
                market.listings().get(delivery.listing()), market.intents().get(delivery.intent()));
        return Allocation.of(
                pair, delivery.heads(), delivery.day(), market.policy().agreedPrice());
    }
}
