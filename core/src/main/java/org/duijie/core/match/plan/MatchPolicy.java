package org.duijie.core.match.plan;

/**
 * The settings of a round. The same market, steps and seed give the same plan on any machine with any number of
 * threads, as long as no observer ends the round.
 *
 * @param steps the maximum number of improvement steps, 0 or more
 * @param threads the maximum number of threads, 1 or more
 * @param seed the seed of the search's random choices
 */
public record MatchPolicy(long steps, int threads, long seed) {
    /** The default: finds a good plan for a county in seconds. */
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
