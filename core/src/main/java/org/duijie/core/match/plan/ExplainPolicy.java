package org.duijie.core.match.plan;

import java.util.function.BooleanSupplier;

/**
 * How far explaining goes. The work counts alike on every machine and with any number of threads; so where {@code stop} never says
 * yes, the same plan gets the same reasons everywhere.
 *
 * @param work how many looks at a pair, 0 or more: explaining ends behind the few hundred parties that reach it
 * @param threads how many threads may work, 1 or more; they change nothing of what comes out but when {@code stop} ends it
 * @param stop whether to end now; asked often, by the thread that asks for reasons. Whoever is not explained by then is left out
 */
public record ExplainPolicy(long work, int threads, BooleanSupplier stop) {
    /** Enough for all of a prefecture; some seconds. Never stopped. */
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
