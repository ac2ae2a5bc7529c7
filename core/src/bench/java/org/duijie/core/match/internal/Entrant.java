package org.duijie.core.match.internal;

import static org.duijie.core.sample.SampleClass.AGED;
import static org.duijie.core.sample.SampleClass.FLOW;
import static org.duijie.core.sample.SampleClass.FULL;
import static org.duijie.core.sample.SampleClass.WEIGHT;
import static org.duijie.core.sample.SampleSize.NATIONAL;
import static org.duijie.core.sample.SampleSize.PREFECTURE;
import static org.duijie.core.sample.SampleSize.PROVINCE;

import java.util.EnumSet;
import java.util.Set;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleSize;

/** Who takes part, in which classes, and up to which size it is worth the time. */
enum Entrant {
    DUIJIE("Duijie", EnumSet.allOf(SampleClass.class), NATIONAL, new DuijieRound(Long.MAX_VALUE)),
    DUIJIE_FIRST("Duijie, no steps", EnumSet.allOf(SampleClass.class), NATIONAL, new DuijieRound(0)),
    DUIJIE_FLOW("Duijie, its flow alone", Set.of(FLOW), NATIONAL, new DuijieFlow()),
    MIN_COST_FLOW("OR-Tools flow", Set.of(FLOW), NATIONAL, new GoogleFlow()),
    LEMON("LEMON network simplex", Set.of(FLOW), NATIONAL, new LemonFlow()),
    JGRAPHT("JGraphT flow", Set.of(FLOW), PREFECTURE, new GraphFlow()),
    GLOP("GLOP relaxation", Set.of(WEIGHT), PROVINCE, new MixedInteger("GLOP")),
    HIGHS("HiGHS", Set.of(FULL, AGED), PREFECTURE, new MixedInteger(MixedInteger.HIGHS)),
    SCIP("SCIP", Set.of(FULL, AGED), PREFECTURE, new MixedInteger("SCIP")),
    CP_SAT("CP-SAT", Set.of(FULL, AGED), PREFECTURE, new ConstraintProgram()),
    TIMEFOLD("Timefold", Set.of(FULL), PREFECTURE, new TimefoldSearch());

    /** How a market is matched. */
    interface Method {
        Answer solve(Contest contest) throws Exception;
    }

    final String title;
    final Method method;
    private final Set<SampleClass> classes;
    private final SampleSize largest;

    Entrant(String title, Set<SampleClass> classes, SampleSize largest, Method method) {
        this.title = title;
        this.classes = classes;
        this.largest = largest;
        this.method = method;
    }

    /** Whether it takes part, {@code beyond} its usual sizes if so wished. */
    boolean enters(SampleClass kind, SampleSize size, boolean beyond) {
        return classes.contains(kind) && (beyond || size.compareTo(largest) <= 0);
    }

    /** Which of ours it is held against: flows against the flow alone, on the same arrays. */
    Entrant opponent() {
        return this == MIN_COST_FLOW || this == LEMON || this == JGRAPHT ? DUIJIE_FLOW : DUIJIE;
    }

    /** Whether it begins with the market, not with its arrays. */
    boolean isOurs() {
        return this == DUIJIE || this == DUIJIE_FIRST;
    }
}
