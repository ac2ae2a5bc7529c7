package org.duijie.core.match.plan;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How much work to spend on explaining. Work counts the same on every machine and with any number of threads, so the
 * same plan gets the same reasons everywhere, unless {@code stop} ends it early.
 *
 * @param work the maximum number of pairs to look at, 0 or more. Work is counted after every few hundred parties, so
 *     explaining may exceed the limit by the work for that many parties
 * @param threads the maximum number of threads, 1 or more. It does not change the result unless {@code stop} ends the
 *     explaining
 * @param stop whether to end now. It is called often, by the calling thread. Parties not explained by then get no
 *     reason
 */
public record ExplainPolicy(long work, int threads, BooleanSupplier stop) {
    /** The default: enough work to explain every party of a prefecture in some seconds, without an early stop. */
    public static final ExplainPolicy DEFAULT = new ExplainPolicy(400_000_000L, 1, () -> false);

    public ExplainPolicy {
        if (work < 0 || threads < 1) {
            throw new IllegalArgumentException("work " + work + ", threads " + threads);
        }
        Objects.requireNonNull(stop, "stop");
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
