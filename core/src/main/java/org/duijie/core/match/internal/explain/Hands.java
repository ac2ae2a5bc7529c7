package org.duijie.core.match.internal.explain;

import java.util.function.IntConsumer;

/** Runs numbered parts of a job that share no data, one after another or in parallel. */
@FunctionalInterface
public interface Hands {
    /** Runs the parts one after another. */
    Hands ALONE = (parts, work) -> {
        for (int part = 0; part < parts; part++) {
            work.accept(part);
        }
    };

    /** Runs parts 0 to {@code parts - 1}, and returns when all are done. */
    void run(int parts, IntConsumer work);
}
