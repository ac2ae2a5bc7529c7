package org.duijie.core.match.internal.exact;

import org.duijie.core.match.internal.pattern.ArcLimits;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.search.Draft;
import org.jspecify.annotations.Nullable;

/** Makes a draft from the fractional heads of the master program, rounded to whole heads. */
final class FilledDraft {
    private FilledDraft() {}

    /** Fills {@code draft}. Returns an arc that would deliver less than its minimum, if there is one. */
    static @Nullable Integer fill(Problem p, Draft draft, ArcLimits limits, double[] heads) {
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                boolean used = limits.open[a];
                for (int o = limits.firstOption[a]; o < limits.endOption[a]; o++) {
                    long count = Math.round(heads[o]);
                    if (count > 0) {
                        used = false;
                        if (count < p.optionLeast[o]) {
                            return a;
                        }
                        draft.put(a, o, count);
                    }
                }
                if (used) {
                    return a;
                }
            }
            draft.settle(i);
        }
        return null;
    }
}
