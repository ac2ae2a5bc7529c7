package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.run.Halt;

/**
 * Checks whether to stop. It asks the {@link Halt} only once per 10,000 pairs examined, because asking takes as long as
 * a look.
 */
final class Pause {
    private static final long LOOKS = 10_000;

    private final Halt halt;
    private long looks;

    Pause(Halt halt) {
        this.halt = halt;
    }

    /** Counts {@code more} looks that are about to be made, and returns whether to stop instead. */
    boolean isOver(int more) {
        looks += more;
        if (looks < LOOKS) {
            return false;
        }
        looks = 0;
        return halt.isCalled();
    }
}
