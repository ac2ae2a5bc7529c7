package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.match.plan.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * A change with its size as a share of the value it changes.
 *
 * @param share in millionths
 * @param remedy the change
 */
public record RankedRemedy(long share, Remedy remedy) {
    /** The share of replacing a term by another. */
    static final long WHOLE = 1_000_000L;

    /** Returns the smaller of the two; the first when they are equal, or when there is no second. */
    public static @Nullable RankedRemedy nearer(@Nullable RankedRemedy first, @Nullable RankedRemedy second) {
        if (first == null || (second != null && second.share < first.share)) {
            return second;
        }
        return first;
    }
}
