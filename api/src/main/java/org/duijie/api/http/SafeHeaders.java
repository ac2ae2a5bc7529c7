package org.duijie.api.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands on every answer, so that a browser that is led to one does nothing with it: runs nothing, frames nothing,
 * guesses no type, keeps nothing (there are bids and tokens in answers), and tells nobody where it came from. TLS and
 * its headers are the proxy's.
 */
public final class SafeHeaders {
    public static final String POLICY = "Content-Security-Policy";

    /** By name, in any case. */
    public static final Map<String, String> ALL = all();

    private SafeHeaders() {}

    private static Map<String, String> all() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(POLICY, "default-src 'none'; frame-ancestors 'none'");
        headers.put("Cache-Control", "no-store");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        return Collections.unmodifiableMap(headers);
    }
}
