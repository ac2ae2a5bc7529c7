package org.duijie.core.match.plan;

/**
 * Watches a round, and may end it. The core has no clock; {@link Budget} converts the caller's clock to the share of
 * the budget spent. The observer is called between pieces of work, by the thread that called the matcher.
 */
public interface MatchObserver {
    /** Watches nothing and never ends a round. */
    MatchObserver NONE = () -> 0;

    /** Returns the share of the budget that is spent, 0 to 1. At 1 or more the round ends with the best plan found. */
    double spent();

    /** Called when a stage begins, and whenever the plan or its bound has improved. */
    default void progressed(MatchProgress progress) {}
}
