package org.duijie.api.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.http.Browser;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Reads what a request tells about its browser. Jetty or a proxy on this machine tells whether the request was
 * encrypted. {@code Sec-Fetch-Site} tells whether a page of this service sent the request; for browsers that do not
 * send this header, {@code Origin} does. A request with neither header is not from a page of this service.
 */
final class Browsers {
    private static final String HTTPS = "https";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    /** The names of headers that proxies add to requests, apart from those that begin with {@code x-forwarded-}. */
    private static final Set<String> OF_PROXIES =
            Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip");

    private Browsers() {}

    /** Reads the request, and keeps the result for the route. */
    static Browser of(Request request) {
        if (request.getAttribute(Browser.class.getName()) instanceof Browser known) {
            return known;
        }
        HttpFields headers = request.getHeaders();
        boolean isNear = isLoopback(Request.getRemoteAddr(request));
        String said = headers.get(PROTOCOL);
        boolean isEncrypted = request.isSecure() || (isNear && HTTPS.equalsIgnoreCase(said));
        boolean isLocal = isNear && !isForwarded(headers) && isHere(request);
        String name = Browser.cookieName(isEncrypted);
        Optional<String> cookie = Request.getCookies(request).stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
        Browser browser = new Browser(isEncrypted, isLocal, isOwnSite(request, isEncrypted), cookie);
        request.setAttribute(Browser.class.getName(), browser);
        return browser;
    }

    private static boolean isForwarded(HttpFields headers) {
        return headers.stream()
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded-") || OF_PROXIES.contains(name));
    }

    private static boolean isOwnSite(Request request, boolean isEncrypted) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        String host = request.getHeaders().get(HttpHeader.HOST);
        return origin != null && host != null && origin.equalsIgnoreCase((isEncrypted ? "https://" : "http://") + host);
    }

    /**
     * Returns whether the browser addressed the service as its own machine: by {@code localhost} or a loopback address.
     * Another name that resolves to such an address does not count.
     */
    private static boolean isHere(Request request) {
        String host =
                Optional.ofNullable(request.getHttpURI().getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.equals("localhost") || (host.matches("[0-9.]+|\\[[0-9a-f:.]+]") && isLoopback(host));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
