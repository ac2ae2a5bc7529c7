package org.duijie.api.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.feature.Cursor;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Fault;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.jspecify.annotations.Nullable;

/** One request, as a route sees it. */
public final class Call {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,17})\"");
    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9A-Za-z]{1,40}");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    private final Context context;
    private final @Nullable Principal principal;
    private final byte[] body;

    public Call(Context context, @Nullable Principal principal, byte[] body) {
        this.context = context;
        this.principal = principal;
        this.body = body;
    }

    /** Who asks; on routes that need a token. */
    public Principal principal() {
        if (principal == null) {
            throw Refused.because(RefusalCode.NOT_AUTHENTICATED);
        }
        return principal;
    }

    /** In which language to answer. */
    public Locale language() {
        return Languages.of(context.header("Accept-Language"));
    }

    /** In which language to write what is handed on: the one that {@code lang} names, or else the client's own. */
    public Locale wantedLanguage() {
        return query("lang", Languages::named).orElse(language());
    }

    public byte[] body() {
        return body;
    }

    /** The {@code {id}} of the path; what cannot be one is not there. */
    public String id() {
        String id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw Refused.because(RefusalCode.NOT_FOUND);
        }
        return id;
    }

    /**
     * The version that {@code If-Match} names; also as a weak tag, as a proxy that compresses makes it (docs/adr/0010).
     */
    public long version() {
        String tag = context.header("If-Match");
        if (tag == null) {
            throw new ProblemException(ProblemType.VERSION_NEEDED, "");
        }
        if (tag.strip().equals("*")) {
            throw ProblemException.ofHeader("If-Match", "*", Fault.ANY_VERSION);
        }
        Matcher form = ETAG.matcher(tag.strip());
        if (!form.matches()) {
            throw Refused.because(RefusalCode.STALE);
        }
        return Long.parseLong(form.group(1));
    }

    public Optional<String> query(String name) {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw ProblemException.ofParameter(name, new InvalidValueException(Reason.DUPLICATE, name));
        }
        values.forEach(value -> refuseUnusable(name, value));
        return values.stream().findFirst();
    }

    /** A query parameter that {@code parse} accepts; what it refuses is a bad parameter. */
    public <T> Optional<T> query(String name, Function<String, T> parse) {
        try {
            return query(name).map(parse);
        } catch (InvalidValueException e) {
            throw ProblemException.ofParameter(name, e);
        }
    }

    /** Whether the query parameter says {@code true}; absent, it says {@code false}. */
    public boolean flag(String name) {
        return query(name, Call::truth).orElse(false);
    }

    /** The page that {@code cursor} and {@code limit} name of a list of things whose ids begin with {@code prefix}. */
    public Cursor cursor(String prefix) {
        return new Cursor(query("cursor", text -> Cursors.read(prefix, text)).orElse(""), limit());
    }

    /** The same of another list. */
    public Cursor cursor(Cursors kind) {
        return new Cursor(query("cursor", kind::read).orElse(""), limit());
    }

    /** The page of a list that is numbered: the number in {@code cursor}, or 0. */
    public long cursorNumber() {
        return query("cursor", text -> Long.parseLong(Cursors.NUMBERS.read(text)))
                .orElse(0L);
    }

    public int limit() {
        return query("limit", Call::limit).orElse(USUAL_LIMIT);
    }

    /** The header that leads to the page behind {@code last}. */
    Map<String, String> linkToNext(String last) {
        String others = context.queryParamMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("cursor"))
                .map(each -> "&" + each.getKey() + "="
                        + URLEncoder.encode(each.getValue().get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return Map.of("Link", "<" + context.path() + "?cursor=" + Cursors.written(last) + others + ">; rel=\"next\"");
    }

    /** No database takes every character. */
    private static void refuseUnusable(String name, String value) {
        if (value.isEmpty()) {
            throw ProblemException.ofParameter(name, name, Fault.NO_VALUE);
        }
        value.chars().filter(Character::isISOControl).findFirst().ifPresent(control -> {
            String character = String.format(Locale.ROOT, "U+%04X", control);
            throw ProblemException.ofParameter(name, value, Fault.HIDDEN_CHARACTER, character);
        });
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, text, "true false");
        }
        return text.equals("true");
    }

    private static int limit(String text) {
        if (!LIMIT.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, text, "1", Integer.toString(MOST));
        }
        return Integer.parseInt(text);
    }
}
