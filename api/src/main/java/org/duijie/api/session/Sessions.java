package org.duijie.api.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.identity.Tokens;
import org.duijie.api.identity.Tokens.SignedIn;
import org.duijie.api.identity.Who;
import org.duijie.api.json.Times;

/**
 * Sessions of browsers. A session is a token in a cookie that ends when it has not been used for some time. So a
 * session has the rights of its user, is listed and revoked like a token, and ends when its user is blocked.
 */
public final class Sessions {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);
    private static final int MOST_NOTED = 10_000;

    private final AppContext context;
    private final Tokens tokens;
    private final Links links;
    private final Doors doors = new Doors();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    /**
     * A session that has begun.
     *
     * @param token the session's token, which the browser keeps in a cookie
     * @param seconds the lifetime of the cookie in seconds
     * @param who the person who has signed in
     */
    record Begun(SignedIn token, long seconds, Who who) {}

    /** A door of the demo, and the person whom it signs in. */
    record Door(String word, Who who) {}

    public Sessions(AppContext context, Tokens tokens, Links links) {
        this.context = context;
        this.tokens = tokens;
        this.links = links;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new SessionResource(this);
    }

    /** Opens a door of the demo: on this machine, anyone may sign in as {@code person}. */
    public void open(String door, Principal person) {
        doors.open(door, person);
    }

    /** Returns the principal of a cookie; empty when its session has ended, or nobody used it for too long. */
    public Optional<Principal> principal(String cookie) {
        return context.database()
                .read(view -> tokens.inCookie(view, cookie)
                        .filter(principal -> new SessionTable(view)
                                .find(principal.bureau(), principal.token())
                                .filter(this::lasts)
                                .isPresent()));
    }

    /** Notes that the session of {@code principal} is in use, at most once in ten minutes. */
    public void seen(Principal principal) {
        Instant now = context.moment();
        Instant last = noted.get(principal.token());
        if (last != null && last.plus(NOTED_EVERY).isAfter(now)) {
            return;
        }
        if (noted.size() >= MOST_NOTED) {
            noted.clear();
        }
        noted.put(principal.token(), now);
        context.database().write(transaction -> {
            new SessionTable(transaction).seen(principal.bureau(), principal.token(), Times.text(now));
            return true;
        });
    }

    /**
     * Begins a session with the code of a link, with a code that was read out, or through a door of the demo.
     *
     * @throws Refused {@code LINK_GONE}, {@code WRONG_CODE}, or {@code NOT_FOUND} for a door
     */
    Begun begin(byte[] body, boolean isLocal) {
        SessionBody read = Refused.orRefused(SessionBody.read(body));
        Optional<Begun> begun = context.database()
                .write(transaction ->
                        person(transaction, read, isLocal).map(signIn -> begin(transaction, signIn, read.device())));
        return begun.orElseThrow(() -> Refused.because(RefusalCode.WRONG_CODE));
    }

    /**
     * Returns the sessions that have not ended: the principal's own or, for liaisons with the {@code admin} scope, all.
     */
    Slice list(Principal principal, Cursor cursor) {
        Optional<String> user = principal.administers() ? Optional.empty() : Optional.of(principal.user());
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new SessionTable(view)
                                .lasting(
                                        principal.bureau(),
                                        user,
                                        context.now(),
                                        since(Device.PHONE),
                                        since(Device.DESK),
                                        page),
                        row -> new View(row.session().token(), 1, SessionJson.write(row, principal.token()))));
    }

    /** Signs out: ends the session of the request. */
    void end(Principal principal) {
        boolean isSession = context.database()
                .read(view -> new SessionTable(view)
                        .find(principal.bureau(), principal.token())
                        .isPresent());
        if (!isSession) {
            throw Refused.because(RefusalCode.STATE);
        }
        tokens.revoke(principal, principal.token(), new byte[0]);
    }

    /** Returns the doors of the demo, with the people whom they sign in; none if the service is not a demo. */
    List<Door> doors() {
        return context.database()
                .read(view -> doors.all().entrySet().stream()
                        .map(each -> new Door(each.getKey(), Who.of(view, each.getValue())))
                        .toList());
    }

    private Optional<SignIn> person(Transaction transaction, SessionBody read, boolean isLocal) {
        if (read.door().isPresent()) {
            return Optional.of(read.door()
                    .filter(door -> isLocal)
                    .flatMap(doors::behind)
                    .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND)));
        }
        String code = read.code().orElseThrow();
        return read.phone().isPresent()
                ? links.tryCode(transaction, read.phone().get(), code)
                : Optional.of(links.useLink(transaction, code));
    }

    private Begun begin(Transaction transaction, SignIn signIn, Device device) {
        SignedIn signedIn = tokens.signIn(transaction, signIn.user(), device.life(), signIn.why());
        Principal user = signIn.user();
        new SessionTable(transaction).insert(new SessionRow(user.bureau(), signedIn.token(), device, context.now()));
        return new Begun(signedIn, device.life().toSeconds(), Who.of(transaction, user));
    }

    private boolean lasts(SessionRow session) {
        return session.seenAt().compareTo(since(session.device())) > 0;
    }

    private String since(Device device) {
        return Times.text(context.moment().minus(device.idle()));
    }
}
