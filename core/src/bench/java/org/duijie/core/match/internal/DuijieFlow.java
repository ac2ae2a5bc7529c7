package org.duijie.core.match.internal;

import java.util.OptionalLong;
import org.duijie.core.match.internal.flow.PureFlow;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.search.Draft;

/** Duijie's network simplex alone, handed the compiled arrays as the other flow methods are; exact. */
final class DuijieFlow implements Entrant.Method {
    @Override
    public Answer solve(Contest contest) {
        Problem problem = contest.problem;
        PureFlow flow = PureFlow.of(problem);
        if (flow == null || !flow.solve(Halt.never(), () -> false)) {
            return Answer.none("not a flow");
        }
        Draft draft = new Draft(problem);
        flow.fill(draft, Halt.never());
        long[] heads = new long[problem.arcs];
        System.arraycopy(draft.heads, 0, heads, 0, heads.length);
        return Answer.of(contest.deliveries(heads), OptionalLong.of(flow.bound()), "");
    }
}
