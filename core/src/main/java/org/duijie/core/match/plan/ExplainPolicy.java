package org.duijie.core.match.plan;

import java.util.function.BooleanSupplier;

/**
 * How much work to spend on explaining. Work counts the same on every machine and with any number of threads, so the
 * same plan gets the same reasons everywhere, unless {@code stop} ends it early.
 *
 * @param work how many looks at a pair, 0 or more; explaining ends after the few hundred parties during which it is
 *     used up
 * @param threads how many threads may work, 1 or more; they do not change the result unless {@code stop} ends it
 * @param stop whether to end now; called often, by the calling thread. Parties not explained by then get no reason
 */
public record ExplainPolicy(long work, int threads, BooleanSupplier stop) {
    /** Enough for every party of a prefecture; takes some seconds. Never stopped early. */
    public static final ExplainPolicy DEFAULT = new ExplainPolicy(400_000_000L, 1, () -> false);

    public ExplainPolicy {
        if (work < 0 || threads < 1) {
            throw new IllegalArgumentException("work " + work + ", threads " + threads);
        }
    }

    public ExplainPolicy withWork(long changed) {
        return new ExplainPolicy(changed, threads, stop);
    }

    public ExplainPolicy withThreads(int changed) {
        return new ExplainPolicy(work, changed, stop);
    }

    public ExplainPolicy withStop(BooleanSupplier changed) {
        return new ExplainPolicy(work, threads, changed);
    }
}
