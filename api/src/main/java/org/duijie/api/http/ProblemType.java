package org.duijie.api.http;

import java.util.Locale;
import org.duijie.api.feature.RefusalCode;

/**
 * The single table of errors. The type URI of an error is {@code urn:duijie:problem:} followed by its name in lower
 * case with hyphens; it never changes. Titles and details are in {@code problems_en.properties} and
 * {@code problems_zh.properties}.
 */
public enum ProblemType {
    MALFORMED(400),
    BAD_REQUEST(400),
    BAD_PARAMETER(400),
    NOT_AUTHENTICATED(401),
    FORBIDDEN(403),
    WRONG_CODE(403),
    SECOND_FACTOR_NEEDED(403),
    SECOND_FACTOR_WRONG(403),
    SECOND_FACTOR_LOCKED(403),
    CROSS_SITE(403),
    NOT_SECURE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    DUPLICATE(409),
    STATE(409),
    NOT_ENOUGH_STOCK(409),
    NOT_ENOUGH_DEMAND(409),
    TAKEN_BY_DEALS(409),
    DEAL_RULE(409),
    BARRED(409),
    CHANGED_SINCE_ROUND(409),
    LINK_GONE(410),
    PUBLIC_LINK_GONE(410),
    STALE(412),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_TYPE(415),
    INVALID(422),
    KEY_REUSED(422),
    VERSION_NEEDED(428),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_ROUNDS(429),
    TOO_MANY_SHEETS(429),
    TOO_MANY_QUOTES(429),
    BUSY(429),
    HEADERS_TOO_LARGE(431),
    FAULT(500),
    CROWDED(503),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String uri() {
        return "urn:duijie:problem:" + slug();
    }

    /** Returns the problem type for {@code refusal}. */
    public static ProblemType of(RefusalCode refusal) {
        return valueOf(refusal.name());
    }

    /** Returns the problem type for a status that the container or the router set. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 501, 505 -> BAD_REQUEST;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? FAULT : BAD_REQUEST;
        };
    }
}
