package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The name of a request, in its answer and in every line that is logged for it: the client's, when it is a usable one.
 */
public final class RequestId {
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

    /** The one that a client gave, when it is usable, or else a new one. */
    public static String of(@Nullable String given) {
        return given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    public static String of(Context context) {
        String id = context.attribute(LOGGED);
        return id == null ? "" : id;
    }

    /** Names {@code user} in what is logged for the request from here on, by id: a name would be a person's. */
    public static void introduce(String user) {
        MDC.put(USER, user);
    }

    public static void forget() {
        MDC.remove(LOGGED);
        MDC.remove(PEER);
        MDC.remove(USER);
    }
}
