package org.duijie.core.match.plan;

/**
 * How a round is run. The same market, steps and seed give the same plan on any machine with any number of threads, as long as
 * nothing stops the round.
 *
 * @param steps how many rounds of improvement at most, 0 or more
 * @param threads how many threads may work, 1 or more
 * @param seed where the search's choices start
 */
public record MatchPolicy(long steps, int threads, long seed) {
    /** A plan worth acting on for a county, in seconds. */
    public static final MatchPolicy DEFAULT = new MatchPolicy(2_000, 1, 1);

    public MatchPolicy {
        if (steps < 0 || threads < 1) {
            throw new IllegalArgumentException("steps " + steps + ", threads " + threads);
        }
    }

    public MatchPolicy withSteps(long changed) {
        return new MatchPolicy(changed, threads, seed);
    }

    public MatchPolicy withThreads(int changed) {
        return new MatchPolicy(steps, changed, seed);
    }

    public MatchPolicy withSeed(long changed) {
        return new MatchPolicy(steps, threads, changed);
    }
}
