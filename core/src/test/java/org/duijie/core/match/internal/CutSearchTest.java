package org.duijie.core.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.duijie.core.match.HostileTinyMarkets;
import org.duijie.core.match.HostileTinyMarkets.Kind;
import org.duijie.core.match.internal.exact.ExactSearch;
import org.duijie.core.match.internal.pattern.ArcLimits;
import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.price.Prices;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.match.internal.search.Amounts;
import org.duijie.core.match.internal.search.Draft;
import org.duijie.core.match.internal.search.Greedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every stage may be cut after any amount of work: bounds stay bounds, plans stay plans, and no stage goes far beyond its units. */
class CutSearchTest {
    private static final int SEEDS = 6;
    private static final int SETS = 20_000;
    private static final long[] UNITS = {0, 1, 30, 200, 1_000, 20_000};

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_search_for_patterns_that_is_cut_still_bounds_the_best(Kind kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem p = Compile.of(HostileTinyMarkets.of(kind, 2 * seed));
            long[] price = prices(p, seed);
            PatternSearch whole = new PatternSearch(p, Work.free());
            for (int i = 0; i < p.sinks; i++) {
                ArcLimits limits = limits(p, i, seed);
                long best = whole.exact(i, price, ArcLimits.none(p), SETS);
                long among = whole.exact(i, price, limits, SETS);
                for (long units : UNITS) {
                    assertThat(cut(p, units).bound(i, price, SETS)).isGreaterThanOrEqualTo(best);
                    assertThat(cut(p, units).exact(i, price, ArcLimits.none(p), SETS))
                            .isGreaterThanOrEqualTo(best);
                    assertThat(cut(p, units).exact(i, price, limits, SETS)).isGreaterThanOrEqualTo(among);
                    assertThat(cut(p, units).best(i, price, p.stock, SETS)).isLessThanOrEqualTo(best);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_round_that_has_to_end_leaves_whole_plans_at_every_stage(Kind kind) {
        Halt halt = new Halt(() -> true);
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem p = Compile.of(HostileTinyMarkets.of(kind, 2 * seed + 1));
            Draft draft = new Draft(p);
            new Greedy(p, halt, () -> false).fill(draft, new long[p.lots]);
            new Amounts(p, draft, halt).improve();
            Prices prices = new Prices(p, new Crew(2, halt), halt);
            prices.boundAt(prices.best);
            prices.boundAtHighest();
            ExactSearch exact = new ExactSearch(p, draft, prices.best, prices.bound, halt);
            exact.run(SETS);
            assertThat(draft.worth).isNotNegative().isLessThanOrEqualTo(exact.bound);
            assertThat(exact.bound).isLessThanOrEqualTo(prices.bound);
            for (long left : draft.left) {
                assertThat(left).isNotNegative();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void no_search_goes_far_beyond_its_units(Kind kind) {
        long most = 100_000;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem p = Compile.of(HostileTinyMarkets.of(kind, 2 * seed + 1));
            Work work = new Work(Halt.never(), most);
            PatternSearch search = new PatternSearch(p, work);
            long[] price = prices(p, seed);
            for (int i = 0; i < p.sinks && work.goesOn(); i++) {
                search.exact(i, price, limits(p, i, seed), Integer.MAX_VALUE);
            }
            assertThat(work.spent()).isLessThan(2 * most);
        }
    }

    private static PatternSearch cut(Problem p, long units) {
        return new PatternSearch(p, new Work(Halt.never(), units));
    }

    private static long[] prices(Problem p, long seed) {
        Random random = new Random(seed);
        long[] price = new long[p.lots];
        for (int l = 0; l < p.lots; l++) {
            price[l] = (long) (random.nextDouble() * p.highestPrice[l]);
        }
        return price;
    }

    /** Some of the sink's arcs must deliver, some may not. */
    private static ArcLimits limits(Problem p, int sink, long seed) {
        Random random = new Random(seed);
        ArcLimits limits = ArcLimits.none(p);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            limits.open[a] = random.nextInt(3) == 0;
            limits.shut[a] = !limits.open[a] && random.nextInt(4) == 0;
        }
        return limits;
    }
}
