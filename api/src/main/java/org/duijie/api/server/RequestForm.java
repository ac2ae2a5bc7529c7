package org.duijie.api.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.duijie.api.json.Fault;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Checks the form of a request before anything else. It refuses ambiguous requests, so that no later step has to guess.
 */
final class RequestForm {
    private static final List<String> ONCE = List.of("Authorization", "Idempotency-Key", "If-Match", "Content-Type");
    /** How the names of the headers of a WebSocket handshake begin (RFC 6455, section 4.1). */
    private static final String WEB_SOCKET = "Sec-WebSocket-";

    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String VALUE = "(?:" + TOKEN + "|\"(?:[\\t !#-\\[\\]-~]++|\\\\[\\t -~])*+\")";
    /**
     * The syntax of a media type (RFC 9110, section 8.3.1). Its quantifiers are possessive, so that matching takes
     * linear time for any input.
     */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \\t]*+;[ \\t]*+(?:" + TOKEN + "=" + VALUE + ")?+)*+[ \\t]*+");

    private static final Set<String> UTF_8 = Set.of("utf-8", "\"utf-8\"");
    private static final Pattern PARAMETER = Pattern.compile(";[ \\t]*+(" + TOKEN + ")=(" + VALUE + ")");

    private RequestForm() {}

    /**
     * Checks a request.
     *
     * @throws ProblemException when it is malformed or ambiguous
     */
    static void check(Request request) {
        HttpFields headers = request.getHeaders();
        for (String name : ONCE) {
            if (headers.stream().filter(each -> each.is(name)).count() > 1) {
                throw ProblemException.ofHeader(name, name, Fault.HEADER_TWICE);
            }
        }
        for (HttpField each : headers) {
            if (each.getName().regionMatches(true, 0, WEB_SOCKET, 0, WEB_SOCKET.length())) {
                throw ProblemException.ofHeader(each.getName(), each.getName(), Fault.NO_WEB_SOCKETS);
            }
        }
        checkQuery(request.getHttpURI().getQuery());
        if (!mayBringBody(request)) {
            return;
        }
        if (headers.contains(HttpHeader.CONTENT_ENCODING)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_TYPE, "Content-Encoding: " + headers.get(HttpHeader.CONTENT_ENCODING));
        }
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        if (type != null && !type.isBlank() && !isUnicode(type)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_TYPE, type);
        }
    }

    /** Returns whether the method of the request uses a body. */
    static boolean takesBody(Request request) {
        return request.getMethod().equals("POST") || request.getMethod().equals("PATCH");
    }

    /** Returns whether the request has a body. */
    static boolean bringsBody(Request request) {
        HttpFields headers = request.getHeaders();
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    /** Returns the headers, except those that have no effect here. */
    static HttpFields headers(Request request) {
        HttpFields headers = request.getHeaders();
        boolean isTyped = mayBringBody(request) || !headers.contains(HttpHeader.CONTENT_TYPE);
        if (isTyped && !headers.contains(OVERRIDE)) {
            return headers;
        }
        HttpFields.Mutable kept = HttpFields.build();
        for (HttpField each : headers) {
            if (!each.is(OVERRIDE) && (isTyped || each.getHeader() != HttpHeader.CONTENT_TYPE)) {
                kept.add(each);
            }
        }
        return kept.asImmutable();
    }

    private static boolean mayBringBody(Request request) {
        return bringsBody(request) || takesBody(request);
    }

    /** Returns whether the media type is unambiguous and names no charset except UTF-8. */
    private static boolean isUnicode(String type) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        return PARAMETER.matcher(type).results().allMatch(each -> {
            String name = each.group(1).toLowerCase(Locale.ROOT);
            String value = each.group(2).toLowerCase(Locale.ROOT);
            return names.add(name) && (!name.equals("charset") || UTF_8.contains(value));
        });
    }

    private static void checkQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            if (!isWellFormed(pair)) {
                String name = pair.split("=", -1)[0];
                throw ProblemException.ofParameter(isWellFormed(name) ? name : "?", pair, Fault.NOT_PERCENT_ENCODED);
            }
        }
    }

    /** Returns whether each percent sign is followed by two hexadecimal digits, and the decoded bytes are UTF-8. */
    private static boolean isWellFormed(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
