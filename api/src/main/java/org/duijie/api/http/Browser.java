package org.duijie.api.http;

import java.util.Optional;

/**
 * What a request tells about the browser that sent it. Sessions need more checks than tokens, because a browser sends
 * the cookies of this service even with requests that a page of another site causes.
 *
 * @param isEncrypted whether the request came over TLS, to this server or to a proxy on the same machine
 * @param isLocal whether the request came from this machine itself, without a proxy
 * @param isOwnSite whether a page of this service sent it
 * @param cookie the cookie of the session; empty when there is none
 */
public record Browser(boolean isEncrypted, boolean isLocal, boolean isOwnSite, Optional<String> cookie) {
    /** A request of which nothing is known yet: no property holds, and there is no cookie. */
    public static final Browser NONE = new Browser(false, false, false, Optional.empty());

    private static final String SECURE = "__Host-duijie";
    private static final String PLAIN = "duijie";

    /** Returns whether nobody between the browser and this machine can read a cookie. */
    public boolean isPrivate() {
        return isEncrypted || isLocal;
    }

    /**
     * Returns the name of the cookie. Over TLS the name has a prefix that makes browsers refuse the cookie if another
     * host sets it or if it comes without TLS.
     */
    public static String cookieName(boolean isEncrypted) {
        return isEncrypted ? SECURE : PLAIN;
    }

    /**
     * Refuses a request that no page of this service sent.
     *
     * @throws ProblemException when a page of another site sent the request, or when the browser does not say which
     *     page did
     */
    public void requireOwnSite() {
        if (!isOwnSite) {
            throw new ProblemException(ProblemType.CROSS_SITE, "");
        }
    }

    /**
     * Refuses a request that others could have read.
     *
     * @throws ProblemException when the request came over plain HTTP from another machine
     */
    public void requirePrivate() {
        if (!isPrivate()) {
            throw new ProblemException(ProblemType.NOT_SECURE, "");
        }
    }

    /** Returns the header that makes the browser keep {@code value} for {@code seconds}, out of reach of scripts. */
    public String cookie(String value, long seconds) {
        return cookieName(isEncrypted) + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (isEncrypted ? "; Secure" : "");
    }
}
