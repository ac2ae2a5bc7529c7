package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.NullNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.identity.TokenTable.Bearer;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/**
 * Tokens of requests and of sessions, in the forms of {@link TokenForm}. Only the SHA-256 is stored. No slow hash
 * is needed, because nobody can try 2^256 secrets. The token contains the bureau's id, because all keys in the database
 * begin with it.
 */
public final class Tokens {
    private final AppContext context;
    private final Audit audit;
    private final OpenLinks links;
    private final SecureRandom random = new SecureRandom();

    /**
     * A new token.
     *
     * @param token the token itself, which is not stored and not shown again
     */
    record Issued(TokenRow row, String token) {}

    /**
     * The new token of a session.
     *
     * @param token its id
     * @param cookie the token itself, for the browser to keep
     */
    public record SignedIn(String token, String cookie) {}

    /**
     * Makes the facade.
     *
     * @param links the links and codes that are withdrawn with the token with which they were made
     */
    public Tokens(AppContext context, Audit audit, OpenLinks links) {
        this.context = context;
        this.audit = audit;
        this.links = links;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new TokenResource(this);
    }

    /** Returns the tokens for the record check. */
    public static Records records() {
        return Records.ofKind(
                "tokens",
                "tok",
                (view, bureau, id) -> new TokenTable(view)
                        .find(bureau, id)
                        .map(row -> ToldRow.of(TokenJson.told(row)).withAlso("revokedAt", "madeWith")));
    }

    /**
     * Returns the principal of {@code token}; empty when it is unknown, expired or revoked, or when its user is
     * blocked.
     */
    public Optional<Principal> principal(String token) {
        return TokenForm.bureauOf(token)
                .flatMap(bureau -> context.database()
                        .read(view -> new TokenTable(view).bearer(bureau, Hash.of(token), context.now())))
                .map(Bearer::principal);
    }

    /** Returns the principal of the token in a session's cookie, under the same conditions. */
    public Optional<Principal> inCookie(Transaction view, String cookie) {
        return TokenForm.bureauOfCookie(cookie)
                .flatMap(bureau -> new TokenTable(view).bearer(bureau, Hash.of(cookie), context.now()))
                .map(Bearer::principal);
    }

    /**
     * Issues a token for the session of a browser, with all scopes of the user's role. It is not a bearer token: it is
     * accepted only in a cookie.
     *
     * @param user the principal of an active user
     * @param why how the user signed in, for the audit
     */
    public SignedIn signIn(Transaction transaction, Principal user, Duration life, String why) {
        UserRow row = new UserTable(transaction)
                .find(user.bureau(), user.user())
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
        Set<Scope> scopes = Scope.most(Scope.ALL, row.role());
        Issued issued = issue(transaction, user, row, TokenForm.SESSION, scopes, context.in(life), Optional.of(why));
        return new SignedIn(issued.row().id(), issued.token());
    }

    /**
     * Issues a token for the principal itself. A liaison with the {@code admin} scope can issue one for any user of the
     * bureau. The token never has more scopes than the principal's own.
     *
     * @return the token's data; the field {@code token} has the token itself, which is not shown again
     */
    public View create(Principal principal, byte[] body) {
        TokenBody read = Refused.orRefused(TokenBody.read(body));
        return context.database().write(transaction -> {
            UserRow user = new UserTable(transaction)
                    .find(principal.bureau(), read.user().orElse(principal.user()))
                    .filter(found -> sees(principal, found.id()))
                    .orElseThrow(() -> Refused.because(
                            Refusals.of(Fault.UNKNOWN_USER, "user", read.user().orElse(""))));
            Users.requireNothingOwed(transaction, principal, user.id());
            Set<Scope> most = Scope.most(principal.scopes(), user.role());
            Set<Scope> scopes = read.scopes().map(Scope::of).orElse(most);
            Set<Scope> needed = isCalendar(scopes) ? Set.of(Scope.READ) : scopes;
            if (!most.containsAll(needed)) {
                throw NoRight.without(Scope.first(needed, most));
            }
            String end = TokenLife.end(read.expiresAt(), isCalendar(scopes), context.moment());
            return view(issue(transaction, principal, user, scopes, end));
        });
    }

    public Slice list(Principal principal, Slice.Cursor cursor) {
        Optional<String> user = principal.administers() ? Optional.empty() : Optional.of(principal.user());
        return context.database()
                .read(view -> Slice.of(
                        cursor, page -> new TokenTable(view).list(principal.bureau(), user, page), Tokens::view));
    }

    /**
     * Revokes a token at once, and all tokens of the same user that were issued with it, at any depth. Tokens of other
     * users are revoked too if {@code body} says so; otherwise the answer lists them. Links and codes for signing in
     * that were made with one of these tokens are withdrawn: those for the same user and, if {@code body} says so, for
     * others. Repeating the request changes nothing. Expiry is different: when a token expires, the tokens issued with
     * it stay valid.
     */
    public View revoke(Principal principal, String id, byte[] body) {
        RevokeBody read = Refused.orRefused(RevokeBody.read(body));
        return context.database().write(transaction -> {
            TokenTable table = new TokenTable(transaction);
            TokenRow first = seen(table, principal, id);
            Revoking revoking = new Revoking(table, context.now(), read.alsoForOthers());
            revoking.fell(first).forEach(before -> recordRevoked(transaction, principal, first, before));
            int withdrawn = links.withdraw(transaction, principal, link -> revoking.takes(link, first));
            return new View(id, 1, revoking.told(TokenJson.write(seen(table, principal, id)), withdrawn));
        });
    }

    private void recordRevoked(Transaction transaction, Principal principal, TokenRow first, TokenRow before) {
        TokenRow after = new TokenTable(transaction)
                .find(principal.bureau(), before.id())
                .orElseThrow();
        Optional<String> reason = before.id().equals(first.id()) ? Optional.empty() : Optional.of("with " + first.id());
        audit.record(
                transaction,
                principal,
                new Change(
                        "token.revoked",
                        before.id(),
                        2,
                        principal.party(),
                        TokenJson.told(before),
                        TokenJson.told(after),
                        reason));
    }

    /** Issues a first token for {@code user}, with the scopes of its role. */
    Issued first(Transaction transaction, Principal by, UserRow user) {
        Set<Scope> scopes = Scope.most(Scope.ALL, user.role());
        return issue(transaction, by, user, scopes, context.in(TokenLife.USUAL));
    }

    /**
     * Issues a token for a liaison of {@code bureau} from the command line, so that the owner of the database can
     * always restore the bureau's access.
     *
     * @return the token, which is not shown again
     * @throws Refused {@code NOT_FOUND} when {@code user} is not an active liaison of the bureau
     */
    public String issue(String bureau, String user) {
        return context.database().write(transaction -> {
            UserRow liaison = new UserTable(transaction)
                    .find(new BureauId(bureau), user)
                    .filter(Users::isActiveLiaison)
                    .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
            Principal owner = Principal.ofOwner(liaison.bureau(), liaison.party());
            return first(transaction, owner, liaison).token();
        });
    }

    private Issued issue(Transaction transaction, Principal by, UserRow user, Set<Scope> scopes, String expiresAt) {
        TokenForm form = isCalendar(scopes) ? TokenForm.CALENDAR : TokenForm.BEARER;
        return issue(transaction, by, user, form, scopes, expiresAt, Optional.empty());
    }

    private Issued issue(
            Transaction transaction,
            Principal by,
            UserRow user,
            TokenForm form,
            Set<Scope> scopes,
            String expiresAt,
            Optional<String> why) {
        Optional<String> maker = Optional.of(by.token()).filter(id -> !id.isEmpty());
        String token = form.issue(by.bureau(), random);
        TokenRow row = new TokenRow(
                by.bureau(),
                context.newId("tok"),
                user.id(),
                Hash.of(token),
                token.substring(token.length() - 4),
                Scope.words(scopes),
                context.now(),
                expiresAt,
                Optional.empty(),
                maker);
        TokenTable table = new TokenTable(transaction);
        keep(transaction, by);
        table.insert(row);
        audit.record(
                transaction,
                by,
                new Change(
                        "token.created", row.id(), 1, user.party(), NullNode.getInstance(), TokenJson.told(row), why));
        return new Issued(row, token);
    }

    /**
     * Locks the token of {@code by} against revocation until the transaction ends. So a later revocation finds
     * everything that the transaction makes with the token.
     *
     * @throws Refused {@code NOT_AUTHENTICATED} when it is revoked
     */
    public static void keep(Transaction transaction, Principal by) {
        if (!by.token().isEmpty() && !new TokenTable(transaction).keep(by.bureau(), by.token())) {
            throw Refused.because(RefusalCode.NOT_AUTHENTICATED);
        }
    }

    /** Returns whether the token of {@code principal} still counts: not revoked, not expired, and of an active user. */
    public static boolean isValid(Transaction view, Principal principal, String now) {
        return new TokenTable(view).isValid(principal.bureau(), principal.token(), now);
    }

    private static boolean isCalendar(Set<Scope> scopes) {
        return scopes.contains(Scope.CALENDAR);
    }

    private static TokenRow seen(TokenTable table, Principal principal, String id) {
        return table.find(principal.bureau(), id)
                .filter(row -> sees(principal, row.user()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    /**
     * Returns whether the principal may see the token: its user may, and so may liaisons with the {@code admin} scope.
     */
    private static boolean sees(Principal principal, String user) {
        return principal.administers() || principal.user().equals(user);
    }

    private static View view(Issued issued) {
        return new View(issued.row().id(), 1, TokenJson.write(issued));
    }

    private static View view(TokenRow row) {
        return new View(row.id(), 1, TokenJson.write(row));
    }
}
