package org.duijie.api.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The security headers of every answer. They forbid a browser to run scripts, to show the answer in a frame, to guess
 * its type, to store it (answers contain bids and tokens), and to send a referrer. TLS and its headers are the proxy's
 * task.
 */
public final class SafeHeaders {
    public static final String POLICY = "Content-Security-Policy";

    /** The headers by name. Upper and lower case are equal in names. */
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
