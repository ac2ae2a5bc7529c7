package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.run.Halt;

/**
 * Checks whether to stop. The clock is read only once in 10,000 looks at a pair, because a check costs as much as a
 * look.
 */
final class Pause {
    private static final long LOOKS = 10_000;

    private final Halt halt;
    private long looks;

    Pause(Halt halt) {
        this.halt = halt;
    }

    /** Returns whether to end before {@code more} looks. */
    boolean isOver(int more) {
        looks += more;
        if (looks < LOOKS) {
            return false;
        }
        looks = 0;
        return halt.isCalled();
    }
}
