package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.match.internal.explain.party.Kinds;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.Renamed;
import org.duijie.core.match.plan.Shortfall;

/**
 * Groups identical wants with identical deliveries. The members of a group have the same unmet demand for the same
 * reason. A million identical intents therefore need only a few explanations.
 */
final class Crowds {
    private record Other(Want want, Want first) {}

    private final Standing standing;
    private final Map<List<Long>, Want> firsts = new HashMap<>();
    private final List<Other> others = new ArrayList<>();

    Crowds(Standing standing) {
        this.standing = standing;
    }

    /** Returns whether {@code want} is the first of its group; if not, keeps it for {@link #addOthers}. */
    boolean isFirst(Want want) {
        Want first = want.kind == Kinds.NONE ? null : firsts.putIfAbsent(figures(want), want);
        if (first != null) {
            others.add(new Other(want, first));
        }
        return first == null;
    }

    /** Returns the intent's kind and its deliveries (seller, heads and day). */
    private List<Long> figures(Want want) {
        List<Given> given = standing.to(want);
        if (given.isEmpty()) {
            return List.of((long) want.kind);
        }
        List<Long> figures = new ArrayList<>(1 + 3 * given.size());
        figures.add((long) want.kind);
        for (Given each : given) {
            figures.add((long) each.meeting().offer.index);
            figures.add(each.heads());
            figures.add(each.day());
        }
        return figures;
    }

    /** Copies the reason of the first intent of each group to the others, if it has one. */
    void addOthers(Reasons reasons) {
        for (Other other : others) {
            String intent = other.want.intent.id();
            reasons.ofIntent(other.first.index).ifPresent(first -> reasons.put(other.want, named(first, intent)));
        }
    }

    private static Shortfall named(Shortfall first, String intent) {
        return first.remedy().isEmpty()
                ? first
                : new Shortfall(
                        first.stop(), first.refusals(), first.remedy().map(remedy -> Renamed.of(remedy, intent)));
    }
}
