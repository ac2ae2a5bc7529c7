package org.duijie.api.feature;

import java.util.function.Supplier;

/**
 * Does each part of a request in a transaction of its own. A part is done only once, even if the request is sent
 * several times.
 */
public interface Once {
    /**
     * Does one part, or returns its answer that an earlier request stored.
     *
     * @param part the number of the part within the request, from 0
     * @throws Refused when {@code effect} throws it; the part then has no effect and can be tried again
     */
    StoredAnswer run(int part, Supplier<StoredAnswer> effect);

    /** An answer as it is stored; the HTTP layer interprets its parts. */
    record StoredAnswer(int status, String headers, String body) {}

    /** An answer, and whether it is the stored answer of an earlier request. */
    record ServedAnswer(Once.StoredAnswer answer, boolean isReplayed) {}
}
