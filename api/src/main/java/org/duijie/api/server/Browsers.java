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
 * Reads what a request tells about its browser: whether it was encrypted, by Jetty or by a proxy on this machine; and
 * who made the browser send it, by {@code Sec-Fetch-Site}, or by {@code Origin} from browsers that do not send the
 * first. A request with neither is not from our own pages.
 */
final class Browsers {
    private static final String HTTPS = "https";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    /** What proxies add, each its own. */
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
     * Returns whether the browser thinks that it talks to its own machine. A name that only leads here is not enough.
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
