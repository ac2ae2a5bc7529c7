package org.duijie.core.campaign;

import java.util.Collection;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** Heads, and their total weight. */
public record Volume(Heads heads, Weight weight) {
    public static final Volume NONE = new Volume(Heads.NONE, Weight.NONE);

    static Volume of(long heads, Weight head) {
        return new Volume(Bounded.heads(heads), Bounded.weight(heads, head));
    }

    static Volume sum(Collection<Volume> parts) {
        return parts.stream().reduce(NONE, Volume::plus);
    }

    Volume plus(Volume other) {
        return new Volume(
                Bounded.heads(heads.count() + other.heads.count()),
                Bounded.weight(weight.grams() + other.weight.grams()));
    }
}
