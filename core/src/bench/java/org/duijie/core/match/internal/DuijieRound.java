package org.duijie.core.match.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;

/** Duijie by its public door, compiling and explaining included; without steps it is given no clock either. */
final class DuijieRound implements Entrant.Method {
    private final long steps;

    DuijieRound(long steps) {
        this.steps = steps;
    }

    @Override
    public Answer solve(Contest contest) {
        Watch watch = new Watch(contest);
        MatchPlan plan = Matcher.match(contest.market, new MatchPolicy(steps, contest.threads, 1), watch);
        return Answer.of(
                PlanClaim.of(plan).lines(), OptionalLong.of(plan.upperBound().micros()), watch.note());
    }

    /** Turns time into a share of the budget, and notes the CPU time of the stages that are not the search. */
    private final class Watch implements MatchObserver {
        private final Contest contest;
        private final List<String> times = new ArrayList<>();
        private Stage stage = Stage.COMPILE;
        private double since = Gauge.cpuSeconds();

        Watch(Contest contest) {
            this.contest = contest;
        }

        @Override
        public double spent() {
            return steps == 0 ? 0 : contest.spent();
        }

        @Override
        public void progressed(MatchProgress progress) {
            if (progress.stage() == stage) {
                return;
            }
            double now = Gauge.cpuSeconds();
            times.add(String.format(Locale.ROOT, "%s %.2f", stage.name().toLowerCase(Locale.ROOT), now - since));
            stage = progress.stage();
            since = now;
        }

        String note() {
            return String.join(", ", times);
        }
    }
}
