package org.duijie.api.server;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of a request. It is in the answer and in every log line about the request. The client may choose it. */
final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "requestId";
    private static final String PEER = "peer";
    private static final String USER = "user";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    public static void stamp(Context context) {
        String id = of(context.header(HEADER));
        context.attribute(LOGGED, id);
        context.header(HEADER, id);
        MDC.put(LOGGED, id);
        MDC.put(PEER, context.ip());
    }

    /** Returns the client's id if it is valid, or else a new one. */
    public static String of(@Nullable String given) {
        return given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    public static String of(Context context) {
        String id = context.attribute(LOGGED);
        return id == null ? "" : id;
    }

    /** Adds {@code user} to all later log lines of the request. It is an id, because a name would be personal data. */
    public static void introduce(String user) {
        MDC.put(USER, user);
    }

    public static void forget() {
        MDC.remove(LOGGED);
        MDC.remove(PEER);
        MDC.remove(USER);
    }
}
