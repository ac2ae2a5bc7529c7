package org.duijie.core.match.plan;

/**
 * Who watches a round, and may end it. The core has no clock: an observer that has one turns a time budget into a share spent.
 * Called between pieces of work, from the thread that called the matcher.
 */
public interface MatchObserver {
    /** Watches nothing and never ends a round. */
    MatchObserver NONE = () -> 0;

    /** How much of the budget is spent, 0 to 1; at 1 or more the round ends with the best plan so far. */
    double spent();

    /** Told when a stage begins and whenever the plan or its bound got better. */
    default void progressed(MatchProgress progress) {}
}
