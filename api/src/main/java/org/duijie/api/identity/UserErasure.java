package org.duijie.api.identity;

import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.Erasure.Erased;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;

/** Erases users. The id stays, because the audit refers to it. */
final class UserErasure {
    private final AppContext context;
    private final Audit audit;
    private final OpenLinks links;
    private final Erasure erasure;

    UserErasure(AppContext context, Audit audit, OpenLinks links, Erasure erasure) {
        this.context = context;
        this.audit = audit;
        this.links = links;
        this.erasure = erasure;
    }

    Erased erase(String id) {
        return context.database().write(transaction -> {
            UserRow before = found(transaction, id);
            if (isErased(before)) {
                return Erased.before(id);
            }
            UserRow after = before.with(
                            Erasure.ERASED, Optional.empty(), Optional.empty(), before.version() + 1, context.now())
                    .withStatus(UserStatus.BLOCKED, before.version() + 1, context.now());
            write(transaction, before, after);
            return erasure.erase(transaction, before.bureau(), id, before.name());
        });
    }

    private void write(Transaction transaction, UserRow before, UserRow after) {
        Principal owner = Principal.ofOwner(before.bureau(), before.party());
        UserTable users = new UserTable(transaction);
        if (!users.update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        Change change = Change.updated(
                "user.erased",
                after.id(),
                after.version(),
                after.party(),
                UserJson.write(before),
                UserJson.write(after));
        audit.record(transaction, owner, change);
        audit.awaitOthers(transaction, owner);
        links.withdraw(transaction, owner, link -> link.concerns(after.id()));
        if (users.active(before.bureau(), Role.LIAISON) == 0) {
            throw Refused.because(RefusalCode.STATE);
        }
    }

    private static UserRow found(Transaction view, String id) {
        UserTable users = new UserTable(view);
        for (BureauId bureau : new BureauTable(view).all()) {
            Optional<UserRow> user = users.find(bureau, id);
            if (user.isPresent()) {
                return user.get();
            }
        }
        throw Refused.because(RefusalCode.NOT_FOUND);
    }

    private static boolean isErased(UserRow user) {
        return user.name().equals(Erasure.ERASED)
                && user.phone().isEmpty()
                && user.title().isEmpty()
                && user.status() == UserStatus.BLOCKED;
    }
}
