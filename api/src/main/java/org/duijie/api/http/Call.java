package org.duijie.api.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.json.Fault;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.jspecify.annotations.Nullable;

/** One request, as a route sees it. */
public final class Call {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,17})\"");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;
    private static final int MOST_OF_HOST = 200;

    private final Context context;
    private final @Nullable Principal principal;
    private final byte[] body;
    private final WrongParameters wrong = new WrongParameters();

    public Call(Context context, @Nullable Principal principal, byte[] body) {
        this.context = context;
        this.principal = principal;
        this.body = body;
    }

    /** Returns the principal. Call it only in routes that need a token. */
    public Principal principal() {
        if (principal == null) {
            throw Refused.because(RefusalCode.NOT_AUTHENTICATED);
        }
        return principal;
    }

    /** Returns what the request tells about the browser that sent it. */
    public Browser browser() {
        Browser browser = context.attribute(Browser.class.getName());
        return browser == null ? Browser.NONE : browser;
    }

    /** Returns the value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /**
     * Returns the address of the service as the client wrote it, such as {@code https://duijie.example.cn}; empty when
     * it did not say, or when it is too long to be one.
     */
    public Optional<String> address() {
        return header("Host")
                .filter(host -> !host.isBlank() && host.length() <= MOST_OF_HOST)
                .map(host -> (browser().isEncrypted() ? "https://" : "http://") + host);
    }

    /** Returns a part of the path, as text. */
    public String segment(String name) {
        return context.pathParam(name);
    }

    /** Returns the language of the answer. */
    public Locale language() {
        return languageOf(context);
    }

    /** Returns the language that a request's lines of {@code Accept-Language} prefer. */
    public static Locale languageOf(Context context) {
        return languageOf(Collections.list(context.req().getHeaders("Accept-Language")));
    }

    /** Returns the language that these values of {@code Accept-Language} prefer. */
    public static Locale languageOf(List<String> acceptLanguage) {
        return Languages.of(acceptLanguage);
    }

    /**
     * Returns the language for a document: that of the query parameter {@code lang}, or else the one that the client
     * prefers.
     */
    public Locale wantedLanguage() {
        return query("lang", Languages::named).orElse(language());
    }

    public byte[] body() {
        return body;
    }

    /** Returns the {@code {id}} in the path. Answers "not found" if it cannot be an id. */
    public String id() {
        return named(NameForms::isId);
    }

    /** Returns the {@code {id}} in the path of a deal: its id or its short number. */
    public String deal() {
        return named(text -> NameForms.isId(text) || NameForms.isDealNumber(text));
    }

    private String named(Predicate<String> isName) {
        String name = context.pathParam("id");
        if (!isName.test(name)) {
            throw Refused.because(RefusalCode.NOT_FOUND);
        }
        return name;
    }

    /**
     * Returns the version in {@code If-Match}. It also accepts a weak tag, because a compressing proxy turns strong
     * tags into weak ones (docs/adr/0010).
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
        return query(name, Function.identity());
    }

    private Optional<String> value(String name) {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw ProblemException.ofParameter(name, new InvalidValueException(Reason.DUPLICATE, name));
        }
        values.forEach(value -> refuseUnusable(name, value));
        return values.stream().findFirst();
    }

    /**
     * Returns a query parameter parsed by {@code parse}. If {@code parse} refuses the value, the parameter is invalid:
     * it is left out, and {@link #answered} refuses the request.
     */
    public <T> Optional<T> query(String name, Function<String, T> parse) {
        try {
            return value(name).map(parse);
        } catch (InvalidValueException e) {
            refuse(List.of(ProblemException.ofParameter(name, e)));
        } catch (ProblemException e) {
            refuse(List.of(e));
        }
        return Optional.empty();
    }

    /**
     * Refuses the request for invalid parameters. A change is refused at once; a read is refused after its other
     * parameters have been read, so that the refusal names all invalid ones.
     */
    public void refuse(List<ProblemException> refusals) {
        refusals.forEach(wrong::add);
        if (!isRead()) {
            wrong.refuse();
        }
    }

    /**
     * Returns the answer, unless a parameter is invalid: then it throws one refusal that names all invalid parameters.
     */
    public Answer answered(Supplier<Answer> answer) {
        Answer found;
        try {
            found = answer.get();
        } catch (ProblemException e) {
            if (e.type() != ProblemType.BAD_PARAMETER || !isRead()) {
                wrong.refuse();
                throw e;
            }
            wrong.add(e);
            throw wrong.refusal();
        } catch (Refused e) {
            wrong.refuse();
            throw e;
        }
        wrong.refuse();
        return found;
    }

    private boolean isRead() {
        return Set.of("GET", "HEAD").contains(context.req().getMethod());
    }

    /**
     * Returns the id in a query parameter. Another text could never find anything, so it is refused.
     *
     * @param prefix what the ids of such objects begin with, such as {@code pty}
     */
    public Optional<String> queryId(String name, String prefix) {
        return queryId(name, text -> text.startsWith(prefix + "_"), prefix + "_");
    }

    /** Returns the id of an object of any kind in a query parameter. */
    public Optional<String> queryId(String name) {
        return queryId(name, text -> true, "lst_, int_, dea_ …");
    }

    private Optional<String> queryId(String name, Predicate<String> isOfKind, String prefixes) {
        return query(name, text -> {
            if (!NameForms.isId(text) || !isOfKind.test(text)) {
                throw ProblemException.ofParameter(name, text, QueryFault.NOT_AN_ID, prefixes);
            }
            return text;
        });
    }

    /** Returns the short number of a deal in a query parameter, which may be that of one of its papers. */
    public Optional<String> dealNumber(String name) {
        return query(
                name,
                text -> NameForms.dealOf(text)
                        .orElseThrow(() -> ProblemException.ofParameter(name, text, QueryFault.NOT_A_DEAL_NUMBER)));
    }

    /** Returns whether the query parameter is {@code true}; false when it is missing. */
    public boolean flag(String name) {
        return query(name, Call::truth).orElse(false);
    }

    /** Returns the page that {@code cursor} and {@code limit} select in a list whose ids begin with {@code prefix}. */
    public Cursor cursor(String prefix) {
        return new Cursor(query("cursor", text -> Cursors.read(prefix, text)).orElse(""), limit());
    }

    /** Returns the page that {@code cursor} and {@code limit} select in a list of codes. */
    public Cursor codeCursor() {
        return new Cursor(query("cursor", Cursors.CODES::read).orElse(""), limit());
    }

    /** Returns the number in {@code cursor}, after which the page of a numbered list begins; 0 without a cursor. */
    public long cursorNumber() {
        return query("cursor", text -> Long.parseLong(Cursors.NUMBERS.read(text)))
                .orElse(0L);
    }

    public int limit() {
        return query("limit", Call::limit).orElse(USUAL_LIMIT);
    }

    /** Returns the Link header to the page after {@code last}. */
    Map<String, String> linkToNext(String last) {
        String others = context.queryParamMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("cursor"))
                .map(each -> "&" + each.getKey() + "="
                        + URLEncoder.encode(each.getValue().get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return Map.of("Link", "<" + context.path() + "?cursor=" + Cursors.written(last) + others + ">; rel=\"next\"");
    }

    /** Refuses characters that not every database accepts. */
    private static void refuseUnusable(String name, String value) {
        if (value.isEmpty()) {
            throw ProblemException.ofParameter(name, name, Fault.NO_VALUE);
        }
        value.chars().filter(Character::isISOControl).findFirst().ifPresent(control -> {
            String character = String.format(Locale.ROOT, "U+%04X", control);
            throw ProblemException.ofParameter(
                    name, new InvalidValueException(Reason.HIDDEN_CHARACTER, value, character));
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
