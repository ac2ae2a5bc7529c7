package org.duijie.api.server;

import java.util.Optional;
import java.util.Set;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Backend;
import org.duijie.api.http.Browser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sender of a request: by its token or, if it has none, by the cookie of a session. A cookie counts only if
 * nobody could read it on the way. For a request that changes something, it also counts only if a page of this service
 * sent the request.
 */
final class Senders {
    private static final String BEARER = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Backend backend;

    Senders(Backend backend) {
        this.backend = backend;
    }

    /**
     * Returns the sender; empty when the request has neither a valid token nor the cookie of a session that has not
     * ended.
     */
    Optional<Principal> of(@Nullable String authorization, Browser browser, String method) {
        if (authorization != null) {
            return bearer(authorization).flatMap(backend::principal);
        }
        if (browser.cookie().isEmpty() || !browser.isPrivate()) {
            return Optional.empty();
        }
        if (!READS.contains(method)) {
            browser.requireOwnSite();
        }
        return browser.cookie().flatMap(backend::session);
    }

    /** Returns the sender of a request with this token in its query. */
    Optional<Principal> ofToken(String token) {
        return backend.principal(token);
    }

    /** Notes that the session is in use, if the sender was found by the cookie of a session. */
    void seen(@Nullable String authorization, Principal principal) {
        if (authorization == null) {
            backend.seen(principal);
        }
    }

    private static Optional<String> bearer(String header) {
        return Optional.of(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip());
    }
}
