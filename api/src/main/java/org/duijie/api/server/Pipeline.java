package org.duijie.api.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Once.ServedAnswer;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Backend;
import org.duijie.api.http.Browser;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.http.Routes.Route.InParts;
import org.duijie.api.http.Routes.Route.Shared;
import org.duijie.api.http.Routes.Route.Streaming;
import org.duijie.api.json.Fault;
import org.duijie.api.server.HttpServer.Limits;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request in this order: authentication, rate, right, accepted type, parameters and body, and whether it
 * is a repetition.
 */
final class Pipeline {
    /** How many times as often as a stranger an address may ask for what was shared: many people share one. */
    private static final int READERS = 10;

    private static final String INTRODUCED = Principal.class.getName();
    private static final String DIGITS = "Duijie-Code";
    /**
     * The media types of sheets. Browsers send CSV files as ms-excel, so the bytes, not the type, decide what a file
     * is.
     */
    private static final Set<String> FILES = Set.of(
            "text/csv",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Backend backend;
    private final Senders senders;
    private final Rates rates;
    private final Strangers strangers;
    private final Strangers readers;
    private final Streams streams;

    Pipeline(Backend backend, Limits limits, Streams streams) {
        this.backend = backend;
        this.streams = streams;
        this.senders = new Senders(backend);
        this.rates = new Rates(limits.requestsPerMinute());
        this.strangers = new Strangers(limits.unknownPerMinute());
        this.readers = new Strangers(READERS * limits.unknownPerMinute());
    }

    /**
     * Runs {@code route}; {@link Problems} handles its exceptions. On routes where clients without a token may send a
     * body, the number of failed requests from an address is limited, for example those with a wrong code. So such a
     * request is counted before it is read, and uncounted when it succeeds.
     */
    void run(Route route, Context context) {
        Principal principal = route.right().isOpen() ? null : principal(route, context);
        if (route.handling() instanceof Shared) {
            readers.count(context.req().getRemoteAddr());
        }
        if (route.hearsStrangers()) {
            strangers.count(context.req().getRemoteAddr());
        }
        List<ProblemException> unknown = unknownParameters(route, context);
        byte[] body = unknown.isEmpty() && route.takesBody() ? body(route, context) : new byte[0];
        Call call = new Call(context, principal, body);
        Answer answer = call.answered(() -> {
            call.refuse(unknown);
            return answer(route, context, call);
        });
        if (route.hearsStrangers()) {
            strangers.forgive(context.req().getRemoteAddr());
        }
        if (!Accepts.allows(context.header("Accept"), answer.contentType())) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, answer.contentType());
        }
        boolean isRead = route.method().equals("GET");
        if (route.handling() instanceof Streaming streaming
                && context.req().getMethod().equals("GET")) {
            streaming.feed(call).ifPresent(feed -> AnswerBuffer.of(context).goesOn(streams.admit(feed)));
        }
        write(context, isRead ? answer.unlessSeen(context.header("If-None-Match")) : answer);
    }

    /** Writes an answer. The answer to HEAD has no body. */
    static void write(Context context, Answer answer) {
        byte[] bytes = answer.bytes();
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (answer.status() == Answer.NOT_MODIFIED) {
            return;
        }
        context.contentType(answer.contentType());
        if (!AnswerBuffer.isOpen(context)) {
            context.res().setContentLengthLong(bytes.length);
        }
        if (!context.req().getMethod().equals("HEAD")) {
            context.result(bytes);
        }
    }

    /**
     * Returns whether the request has a valid token or the cookie of a session. Only for such a request does the server
     * wait for the body. {@link #run} reuses the result.
     */
    boolean introduced(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        Optional<Principal> principal = senders.of(authorization, Browsers.of(request), request.getMethod());
        principal.ifPresent(known -> request.setAttribute(INTRODUCED, known));
        return principal.isPresent();
    }

    /** Returns the authenticated sender of a request for which {@link #introduced} returned true. */
    static Principal sender(Request request) {
        return (Principal) request.getAttribute(INTRODUCED);
    }

    private Principal principal(Route route, Context context) {
        String authorization = context.header("Authorization");
        Principal principal = Optional.<Principal>ofNullable(context.attribute(INTRODUCED))
                .or(() -> sender(route, authorization, context))
                .orElseThrow(() -> unknown(context));
        if (route.isUse()) {
            senders.seen(authorization, principal);
        }
        RequestId.introduce(principal.user());
        rates.count(principal.user(), context);
        if (!route.right().allows(principal)) {
            throw route.right().refusal(principal);
        }
        return route.takesBody() ? confirmed(principal, context) : principal;
    }

    /** Returns the sender with what it owes. A read needs no second factor, and its digits are not used up. */
    private Principal confirmed(Principal principal, Context context) {
        return backend.confirmed(
                principal,
                Optional.ofNullable(context.header(DIGITS)),
                Optional.ofNullable(context.header("Idempotency-Key")));
    }

    /** Limits clients that keep making requests without a valid token. Requests with a valid token are not counted. */
    private Refused unknown(Context context) {
        strangers.count(context.req().getRemoteAddr());
        return Refused.because(RefusalCode.NOT_AUTHENTICATED);
    }

    /**
     * Returns the sender of a request: by the token in the query if the route accepts one there, otherwise by the
     * header or the cookie.
     */
    private Optional<Principal> sender(Route route, @Nullable String authorization, Context context) {
        String token = route.right().takesTokenInQuery() ? context.queryParam("token") : null;
        return authorization == null && token != null
                ? senders.ofToken(token)
                : senders.of(authorization, browser(context), context.req().getMethod());
    }

    private static Browser browser(Context context) {
        Browser browser = context.attribute(Browser.class.getName());
        return browser == null ? Browser.NONE : browser;
    }

    private static List<ProblemException> unknownParameters(Route route, Context context) {
        String known = route.parameters().isEmpty() ? "none" : String.join(" ", new TreeSet<>(route.parameters()));
        return context.queryParamMap().keySet().stream()
                .filter(name -> !route.takes(name))
                .map(name -> ProblemException.ofParameter(name, name, Fault.UNKNOWN_PARAMETER, known))
                .toList();
    }

    private static byte[] body(Route route, Context context) {
        byte[] body = bytes(context);
        String type = context.contentType() == null ? "" : context.contentType();
        String bare = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        boolean isTaken = route.fileBytes() > 0
                ? FILES.contains(bare)
                : bare.equals(Answer.JSON) || bare.equals("application/merge-patch+json");
        if (!isTaken && (body.length > 0 || !bare.isEmpty())) {
            throw new ProblemException(ProblemType.UNSUPPORTED_TYPE, bare);
        }
        return body;
    }

    private static byte[] bytes(Context context) {
        try {
            return context.req().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(Route route, Context context, Call call) {
        String key = context.header("Idempotency-Key");
        if (key == null || !route.keepsAnswers()) {
            refuseUnaccepted(route, context);
            return route.handling().prepared(call).get().worded(call.language());
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.ofHeader("Idempotency-Key", key, Fault.NOT_A_KEY);
        }
        refuseUnaccepted(route, context);
        byte[] request = request(context, call);
        AtomicReference<@Nullable Answer> made = new AtomicReference<>();
        ServedAnswer outcome = route.handling() instanceof InParts inParts
                ? inParts(key, inParts, call, request, made)
                : once(key, route, call, request, made);
        Answer answer = made.get();
        return answer == null || outcome.isReplayed() ? Answer.replayed(outcome.answer()) : answer;
    }

    private ServedAnswer once(
            String key, Route route, Call call, byte[] request, AtomicReference<@Nullable Answer> made) {
        Supplier<Answer> prepared = route.handling().prepared(call);
        return backend.once(call.principal(), key, request, () -> kept(prepared.get(), call, made));
    }

    private ServedAnswer inParts(
            String key, InParts handling, Call call, byte[] request, AtomicReference<@Nullable Answer> made) {
        Function<Once, Answer> read = handling.read(call);
        return backend.inParts(call.principal(), key, request, parts -> kept(read.apply(parts), call, made));
    }

    private static Once.StoredAnswer kept(Answer answer, Call call, AtomicReference<@Nullable Answer> made) {
        Answer worded = answer.worded(call.language());
        made.set(worded);
        return worded.kept();
    }

    /** Refuses a request before anything is done if the client does not accept the type of the answer. */
    private static void refuseUnaccepted(Route route, Context context) {
        if (route.takesBody() && !Accepts.allows(context.header("Accept"), Answer.JSON)) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, Answer.JSON);
        }
    }

    private static byte[] request(Context context, Call call) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        request.writeBytes((context.req().getMethod() + " " + context.path() + query + "\n"
                        + String.valueOf(context.header("If-Match")) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(call.body());
        return request.toByteArray();
    }
}
