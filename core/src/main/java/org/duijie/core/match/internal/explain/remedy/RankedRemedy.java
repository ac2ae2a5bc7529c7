package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.match.plan.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * A change with its size as a share of the value it changes.
 *
 * @param share the size of the change divided by the value that it changes, in millionths
 * @param remedy the change
 */
public record RankedRemedy(long share, Remedy remedy) {
    /** The share of a change that replaces a term by another: the whole. */
    static final long WHOLE = 1_000_000L;

    /**
     * Returns the change with the smaller share; {@code first} when the shares are equal. A null stands for no change.
     */
    public static @Nullable RankedRemedy nearer(@Nullable RankedRemedy first, @Nullable RankedRemedy second) {
        if (first == null || (second != null && second.share < first.share)) {
            return second;
        }
        return first;
    }
}
