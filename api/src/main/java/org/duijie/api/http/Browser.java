package org.duijie.api.http;

import java.util.Optional;

/**
 * What a request tells about the browser that sent it. Sessions need more care than tokens, because a browser sends its
 * cookies by itself, whoever's page asks it to.
 *
 * @param isEncrypted whether it came over TLS, to this server or to a proxy on the same machine
 * @param isLocal whether it came from this machine itself, through no proxy
 * @param isOwnSite whether a page of this service sent it
 * @param cookie the cookie of the session; empty when there is none
 */
public record Browser(boolean isEncrypted, boolean isLocal, boolean isOwnSite, Optional<String> cookie) {
    /** A request of which nothing is known. */
    public static final Browser NONE = new Browser(false, false, false, Optional.empty());

    private static final String SECURE = "__Host-duijie";
    private static final String PLAIN = "duijie";

    /** Returns whether nobody on the way can read a cookie. */
    public boolean isPrivate() {
        return isEncrypted || isLocal;
    }

    /**
     * Returns the name of the cookie. Over TLS it has a prefix by which browsers refuse it from other hosts and
     * without TLS.
     */
    public static String cookieName(boolean isEncrypted) {
        return isEncrypted ? SECURE : PLAIN;
    }

    /**
     * Refuses what was not sent by a page of this service.
     *
     * @throws ProblemException when another site sent it, or when the browser does not say
     */
    public void requireOwnSite() {
        if (!isOwnSite) {
            throw new ProblemException(ProblemType.CROSS_SITE, "");
        }
    }

    /**
     * Refuses what could be read on the way.
     *
     * @throws ProblemException when it came over plain HTTP from another machine
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
