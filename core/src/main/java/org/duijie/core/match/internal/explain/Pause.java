package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.run.Halt;

/** Asks whether to stop, not at each look but every few thousand of them: asking costs as much as looking. */
final class Pause {
    private static final long LOOKS = 10_000;

    private final Halt halt;
    private long looks;

    Pause(Halt halt) {
        this.halt = halt;
    }

    /** Returns whether it is time to end, when so many more looks are about to be taken. */
    boolean isOver(int more) {
        looks += more;
        if (looks < LOOKS) {
            return false;
        }
        looks = 0;
        return halt.isCalled();
    }
}
