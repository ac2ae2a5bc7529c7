package org.duijie.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invalid query parameters of one request. A request that only reads is refused with all of them in one answer. */
final class WrongParameters {
    /** The maximum number of invalid parameters that one answer names. */
    private static final int MOST = 20;

    private final Map<String, ProblemException> byName = new LinkedHashMap<>();

    /** Adds a refusal of a parameter, unless the parameter has one already. */
    void add(ProblemException refusal) {
        if (byName.size() < MOST) {
            byName.putIfAbsent(refusal.getMessage(), refusal);
        }
    }

    /** Throws one refusal that lists all wrong parameters, if there are any. */
    void refuse() {
        if (!byName.isEmpty()) {
            throw refusal();
        }
    }

    /** Returns one refusal that lists all wrong parameters. */
    ProblemException refusal() {
        return ProblemException.ofParameters(List.copyOf(byName.values()));
    }
}
