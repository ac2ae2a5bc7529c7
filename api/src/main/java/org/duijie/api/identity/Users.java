package org.duijie.api.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;

/** Users: people who act for a party. Liaisons manage them. */
public final class Users {
    private final AppContext context;
    private final Audit audit;
    private final Tokens tokens;
    private final OpenLinks links;
    private final Erasure erasure;

    public Users(AppContext context, Audit audit, Tokens tokens, OpenLinks links, Erasure erasure) {
        this.context = context;
        this.audit = audit;
        this.tokens = tokens;
        this.links = links;
        this.erasure = erasure;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new UserResource(this);
    }

    /** Returns the route {@code /v1/me}, by which users see who they are. */
    public Resource me() {
        return new MeResource(this);
    }

    /** Returns the person, the party and the bureau of {@code principal}. */
    Who who(Principal principal) {
        return context.database().read(view -> Who.of(view, principal));
    }

    /** Returns the users for the record check. */
    public static Records records() {
        return Records.ofKind(
                "users",
                "usr",
                (view, bureau, id) -> new UserTable(view)
                        .find(bureau, id)
                        .map(row -> new ToldRow(UserJson.write(row), Set.of("name", "phone", "title"))));
    }

    /**
     * Returns the principal of a user who requested work in the background, with the user's current rights; empty when
     * the user is blocked or does not exist.
     */
    public static Optional<Principal> author(Transaction view, BureauId bureau, String user) {
        return new UserTable(view)
                .find(bureau, user)
                .filter(row -> row.status() == UserStatus.ACTIVE)
                .map(row -> new Principal(
                        bureau,
                        "",
                        row.id(),
                        row.party(),
                        row.role(),
                        Scope.most(Scope.ALL, row.role()),
                        Principal.UNREAD));
    }

    /**
     * Creates a user. The field {@code token} of the answer has a first token, to be handed to the person, unless the
     * request wants none.
     */
    public View invite(Principal principal, byte[] body) {
        UserBody read = Refused.orRefused(UserBody.read(body));
        return context.database().write(transaction -> {
            Role role = role(transaction, principal, read);
            if (role == Role.LIAISON) {
                principal.requireNothingOwed();
            }
            String now = context.now();
            UserRow row = new UserRow(
                    principal.bureau(),
                    context.newId("usr"),
                    read.party(),
                    role,
                    read.name(),
                    read.phone(),
                    read.title(),
                    UserStatus.ACTIVE,
                    1,
                    now,
                    now);
            new UserTable(transaction).insert(row);
            audit.record(
                    transaction, principal, Change.created("user.created", row.id(), row.party(), UserJson.write(row)));
            return read.withToken()
                    ? new View(
                            row.id(),
                            1,
                            UserJson.writeInvited(
                                    row,
                                    tokens.first(transaction, principal, row).token()))
                    : view(row);
        });
    }

    /** Returns one user. */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(seen(view, principal, id)));
    }

    /** Returns the users of the bureau. */
    public Slice list(Principal principal, Slice.Cursor cursor) {
        return context.database()
                .read(view ->
                        Slice.of(cursor, page -> new UserTable(view).list(principal.bureau(), page), Users::view));
    }

    /**
     * Changes a user by a merge patch. Party and role cannot change. The status {@code active} unblocks a user: tokens
     * that are neither revoked nor expired work again.
     */
    public View change(Principal principal, String id, long version, byte[] body) {
        UserPatch patch = UserPatch.read(body);
        return context.database().write(transaction -> {
            UserRow before = seen(transaction, principal, id);
            requireNothingOwed(transaction, principal, id);
            UserBody read = patch.appliedTo(before);
            role(transaction, principal, read);
            UserStatus status = read.status().orElse(before.status());
            boolean isBlocked = status == UserStatus.BLOCKED && before.status() != UserStatus.BLOCKED;
            if (!read.party().equals(before.party()) || (isBlocked && id.equals(principal.user()))) {
                throw Refused.because(RefusalCode.STATE);
            }
            UserRow after = before.with(read.name(), read.phone(), read.title(), version + 1, context.now())
                    .withStatus(status, version + 1, context.now());
            if (after.equals(before.withStatus(before.status(), before.version() + 1, after.changedAt()))) {
                return view(before);
            }
            return written(transaction, principal, done(before, after), before, after);
        });
    }

    /**
     * Blocks a user: none of the user's tokens works from now on, and the links and codes for signing in that the user
     * made, or that were made for the user, are withdrawn. Nobody can block themselves or the last liaison. If
     * two liaisons block each other at the same time, the second request is refused.
     */
    public View block(Principal principal, String id, long version) {
        return context.database().write(transaction -> {
            UserRow before = seen(transaction, principal, id);
            if (id.equals(principal.user()) || before.status() == UserStatus.BLOCKED) {
                throw Refused.because(RefusalCode.STATE);
            }
            UserRow after = before.withStatus(UserStatus.BLOCKED, version + 1, context.now());
            return written(transaction, principal, done(before, after), before, after);
        });
    }

    /**
     * Erases a user, from the command line only: deletes name, phone and title, and blocks the user. If the user was
     * erased before, does nothing.
     *
     * @throws Refused when there is no such user, or when it is the bureau's last active liaison
     */
    public Erasure.Erased erase(String id) {
        return new UserErasure(context, audit, links, erasure).erase(id);
    }

    /** Returns whether the bureau has the user. */
    public static boolean exists(Transaction view, BureauId bureau, String id) {
        return new UserTable(view).find(bureau, id).isPresent();
    }

    /** Returns the phone number of a user, as it was entered; empty when there is no such user, or no number. */
    public static Optional<String> phoneOf(Transaction view, BureauId bureau, String id) {
        return new UserTable(view).find(bureau, id).flatMap(UserRow::phone);
    }

    /** Returns the name of a user; empty when there is no such user. */
    public static Optional<String> nameOf(Transaction view, BureauId bureau, String id) {
        return new UserTable(view).find(bureau, id).map(UserRow::name);
    }

    /** Refuses a principal that owes the digits of a second factor, if {@code id} is another liaison. */
    public static void requireNothingOwed(Transaction view, Principal principal, String id) {
        Optional<UserRow> user = new UserTable(view).find(principal.bureau(), id);
        if (!id.equals(principal.user())
                && user.filter(row -> row.role() == Role.LIAISON).isPresent()) {
            principal.requireNothingOwed();
        }
    }

    /** Returns the party of an existing user. */
    public static String partyOf(Transaction view, BureauId bureau, String id) {
        return new UserTable(view).find(bureau, id).orElseThrow().party();
    }

    /** Returns for whom {@link Tokens#issue(String, String)} issues tokens: names by id, the oldest first. */
    public Map<String, String> liaisons(String bureau) {
        return context.database().read(view -> {
            UserTable users = new UserTable(view);
            Map<String, String> names = new LinkedHashMap<>();
            Pages.all(page -> users.list(new BureauId(bureau), page), UserRow::id).stream()
                    .filter(Users::isActiveLiaison)
                    .forEach(user -> names.put(user.id(), user.name()));
            return names;
        });
    }

    static boolean isActiveLiaison(UserRow user) {
        return user.role() == Role.LIAISON && user.status() == UserStatus.ACTIVE;
    }

    private static String done(UserRow before, UserRow after) {
        if (after.status() == before.status()) {
            return "user.changed";
        }
        return after.status() == UserStatus.BLOCKED ? "user.blocked" : "user.letIn";
    }

    private View written(Transaction transaction, Principal principal, String action, UserRow before, UserRow after) {
        if (!new UserTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        Change change = Change.updated(
                action, after.id(), after.version(), after.party(), UserJson.write(before), UserJson.write(after));
        audit.record(transaction, principal, change);
        if (after.status() == UserStatus.BLOCKED) {
            audit.awaitOthers(transaction, principal);
            refuseNoLiaison(transaction, principal);
        }
        boolean isBlocked = action.equals("user.blocked");
        return isBlocked ? view(after, withdrawn(transaction, principal, after)) : view(after);
    }

    private int withdrawn(Transaction transaction, Principal principal, UserRow blocked) {
        return links.withdraw(transaction, principal, link -> link.concerns(blocked.id()));
    }

    private static void refuseNoLiaison(Transaction transaction, Principal principal) {
        if (new UserTable(transaction).active(principal.bureau(), Role.LIAISON) == 0) {
            throw Refused.because(RefusalCode.STATE);
        }
    }

    /** Returns the role that belongs to the party's kind; refuses any other role. */
    private static Role role(Transaction transaction, Principal principal, UserBody body) {
        PartyRow party = new PartyTable(transaction)
                .find(principal.bureau(), body.party())
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PARTY, "party", body.party())));
        Role role = party.kind().role();
        Role asked = body.role().orElse(role);
        if (asked != role) {
            throw Refused.because(Refusals.of(
                    Fault.ROLE_OF_OTHER_KIND, "role", asked.word(), party.kind().word()));
        }
        return role;
    }

    private static UserRow seen(Transaction view, Principal principal, String id) {
        return new UserTable(view)
                .find(principal.bureau(), id)
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static View view(UserRow row, int linksWithdrawn) {
        return new View(row.id(), row.version(), UserJson.write(row).put("linksWithdrawn", linksWithdrawn));
    }

    private static View view(UserRow row) {
        return new View(row.id(), row.version(), UserJson.write(row));
    }
}
