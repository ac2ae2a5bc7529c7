package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.match.plan.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * A change, and how large a share of what it changes it is.
 *
 * @param share in millionths
 * @param remedy the change
 */
public record RankedRemedy(long share, Remedy remedy) {
    /** How large the share is when a term is dropped for another altogether. */
    static final long WHOLE = 1_000_000L;

    /** Returns the smaller of the two; the first when they are equal, or when there is no second. */
    public static @Nullable RankedRemedy nearer(@Nullable RankedRemedy first, @Nullable RankedRemedy second) {
        if (first == null || (second != null && second.share < first.share)) {
            return second;
        }
        return first;
    }
}
