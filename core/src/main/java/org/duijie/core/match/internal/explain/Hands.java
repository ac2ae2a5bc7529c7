package org.duijie.core.match.internal.explain;

import java.util.function.IntConsumer;

/** Those who do numbered parts of a job that share nothing, one after another or side by side. */
@FunctionalInterface
public interface Hands {
    /** One pair of hands. */
    Hands ALONE = (parts, work) -> {
        for (int part = 0; part < parts; part++) {
            work.accept(part);
        }
    };

    /** Does parts 0 to {@code parts - 1}, and returns when all are done. */
    void run(int parts, IntConsumer work);
}
