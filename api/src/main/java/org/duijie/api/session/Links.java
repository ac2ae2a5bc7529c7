package org.duijie.api.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.identity.OpenLinks;
import org.duijie.api.identity.Tokens;
import org.duijie.api.identity.Users;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/**
 * One-time links and codes, by which a liaison lets a person sign in. Each works once. A new link ends the person's
 * earlier link, and a new code the earlier code. A link or code also ends when the token with which it was made is
 * revoked, or when its maker or its person is blocked.
 */
public final class Links implements OpenLinks {
    /** The maximum number of tries of a short code. */
    static final int MOST_TRIES = 10;

    private final AppContext context;
    private final Audit audit;
    private final SignInCodes codes = new SignInCodes();

    public Links(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new LinkResource(this);
    }

    /** Returns the links for the record check. */
    public static Records records() {
        return Records.ofKind(
                "sign_in_links",
                "lnk",
                (view, bureau, id) -> new LinkTable(view).find(bureau, id).map(row -> ToldRow.of(LinkJson.told(row))));
    }

    /**
     * Makes a link or a code for a person.
     *
     * @param address the address of the service, to which the QR code of a link leads; empty for no QR code
     * @return the data of the link or code; the field {@code secret} has the part that signs the person in, and is not
     *     shown again
     */
    public View create(Principal principal, String user, byte[] body, Optional<String> address) {
        LinkKind kind = Refused.orRefused(LinkBody.read(body)).kind();
        return context.database().write(transaction -> {
            Tokens.keep(transaction, principal);
            requireReachable(transaction, principal, user, kind);
            Users.requireNothingOwed(transaction, principal, user);
            endAll(transaction, principal, user, Optional.of(kind));
            String id = context.newId("lnk");
            String code = kind == LinkKind.LINK ? codes.ofLink(principal.bureau()) : codes.ofPhone();
            LinkRow row = new LinkRow(
                    principal.bureau(),
                    id,
                    user,
                    kind,
                    SignInCodes.hash(kind, id, code),
                    principal.user(),
                    Optional.of(principal.token()).filter(token -> !token.isEmpty()),
                    context.now(),
                    context.in(kind.life()),
                    Optional.empty(),
                    Optional.empty());
            new LinkTable(transaction).insert(row);
            record(transaction, principal, "link.created", Optional.empty(), row);
            return new View(id, 1, LinkJson.write(row, code, address));
        });
    }

    /** Returns the links and codes that can still be used to sign in. */
    Slice list(Principal principal, Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new LinkTable(view).working(principal.bureau(), context.now(), page),
                        row -> new View(row.id(), 1, LinkJson.write(row))));
    }

    /** Withdraws the links and codes that could still sign in a person, and returns them. */
    List<LinkRow> revoke(Principal principal, String user) {
        return context.database().write(transaction -> {
            requireUser(transaction, principal.bureau(), user);
            return endAll(transaction, principal, user, Optional.empty());
        });
    }

    @Override
    public int withdraw(Transaction transaction, Principal by, Predicate<OpenLink> isMeant) {
        List<LinkRow> open = new LinkTable(transaction).open(by.bureau(), context.now());
        return end(
                        transaction,
                        by,
                        open.stream()
                                .filter(row -> isMeant.test(new OpenLink(row.user(), row.madeBy(), row.madeWith())))
                                .toList())
                .size();
    }

    /**
     * Uses a link.
     *
     * @return the person who may sign in
     * @throws Refused {@code LINK_GONE} when it was used, has expired, or never existed
     */
    SignIn useLink(Transaction transaction, String code) {
        LinkTable links = new LinkTable(transaction);
        LinkRow row = SignInCodes.bureau(code)
                .flatMap(bureau -> links.withHash(bureau, SignInCodes.hash(LinkKind.LINK, "", code)))
                .filter(found -> found.expiresAt().compareTo(context.now()) > 0)
                .orElseThrow(() -> Refused.because(RefusalCode.LINK_GONE));
        return use(transaction, row);
    }

    /**
     * Tries a code that was read out on the phone. The try counts even if the code is wrong, so the transaction must be
     * committed.
     *
     * @return the person who may sign in; empty when the phone number and the code do not belong together
     */
    Optional<SignIn> tryCode(Transaction transaction, String phone, String code) {
        LinkTable links = new LinkTable(transaction);
        for (BureauId bureau : new BureauTable(transaction).all()) {
            for (LinkRow row : links.openCodes(bureau, context.now())) {
                boolean isMeant = Users.phoneOf(transaction, bureau, row.user())
                        .map(SignInCodes::digits)
                        .filter(SignInCodes.digits(phone)::equals)
                        .isPresent();
                if (isMeant
                        && links.countTry(row, MOST_TRIES)
                        && SignInCodes.areEqual(row.hash(), SignInCodes.hash(LinkKind.CODE, row.id(), code.strip()))) {
                    return Optional.of(use(transaction, row));
                }
            }
        }
        return Optional.empty();
    }

    private SignIn use(Transaction transaction, LinkRow row) {
        Principal user = Users.author(transaction, row.bureau(), row.user())
                .filter(person ->
                        Users.author(transaction, row.bureau(), row.madeBy()).isPresent())
                .orElseThrow(() -> Refused.because(RefusalCode.LINK_GONE));
        LinkRow spent = row.ended(context.now(), "spent");
        if (!new LinkTable(transaction).end(spent)) {
            throw Refused.because(RefusalCode.LINK_GONE);
        }
        record(transaction, user, "link.used", Optional.of(row), spent);
        return new SignIn(user, "with " + row.id());
    }

    private List<LinkRow> endAll(Transaction transaction, Principal principal, String user, Optional<LinkKind> kind) {
        List<LinkRow> open = new LinkTable(transaction).openOf(principal.bureau(), user, context.now());
        return end(
                transaction,
                principal,
                open.stream()
                        .filter(row -> kind.map(row.kind()::equals).orElse(true))
                        .toList());
    }

    private List<LinkRow> end(Transaction transaction, Principal by, List<LinkRow> open) {
        LinkTable links = new LinkTable(transaction);
        List<LinkRow> ended = new ArrayList<>();
        for (LinkRow row : open) {
            LinkRow after = row.ended(context.now(), "revoked");
            if (links.end(after)) {
                record(transaction, by, "link.revoked", Optional.of(row), after);
                ended.add(after);
            }
        }
        return List.copyOf(ended);
    }

    private static void requireReachable(Transaction view, Principal principal, String user, LinkKind kind) {
        requireUser(view, principal.bureau(), user);
        if (Users.author(view, principal.bureau(), user).isEmpty()) {
            throw Refused.because(RefusalCode.STATE);
        }
        boolean hasPhone = Users.phoneOf(view, principal.bureau(), user)
                .filter(phone -> !SignInCodes.digits(phone).isEmpty())
                .isPresent();
        if (kind == LinkKind.CODE && !hasPhone) {
            throw Refused.because(Refusals.of(Fault.NO_PHONE, "kind", kind.word()));
        }
    }

    private static void requireUser(Transaction view, BureauId bureau, String user) {
        if (!Users.exists(view, bureau, user)) {
            throw Refused.because(RefusalCode.NOT_FOUND);
        }
    }

    private void record(Transaction transaction, Principal by, String action, Optional<LinkRow> before, LinkRow after) {
        audit.record(
                transaction,
                by,
                Change.updated(
                        action,
                        after.id(),
                        before.isEmpty() ? 1 : 2,
                        Users.partyOf(transaction, after.bureau(), after.user()),
                        LinkJson.told(before),
                        LinkJson.told(after)));
    }
}
