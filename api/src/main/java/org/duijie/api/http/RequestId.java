package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The name of a request, in its answer and in every line that is logged for it: the client's, when it is a usable one. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "requestId";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static void stamp(Context context) {
        String given = context.header(HEADER);
        String id = given != null && USABLE.matcher(given).matches() ? given : fresh();
        context.attribute(LOGGED, id);
        context.header(HEADER, id);
        MDC.put(LOGGED, id);
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    static String of(Context context) {
        String id = context.attribute(LOGGED);
        return id == null ? "" : id;
    }

    static void forget() {
        MDC.remove(LOGGED);
    }
}
