package org.duijie.api.http;

import java.util.Map;

/** A request that fails at the door, before any facade is asked. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, String> headers;

    /** @param about the name of what is wrong, like a parameter; may be empty */
    ProblemException(ProblemType type, String about) {
        this(type, about, Map.of());
    }

    ProblemException(ProblemType type, String about, Map<String, String> headers) {
        super(about, null, false, false);
        this.type = type;
        this.headers = headers;
    }

    ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }
}
