package org.duijie.api.identity;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.policy.Policies;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidValueException;

/** Creates bureaus, from the command line only, never over HTTP. */
public final class Bureaus {
    private final AppContext context;
    private final Audit audit;
    private final Tokens tokens;

    /** A new bureau, its first liaison, and the liaison's token. The token cannot be shown again. */
    public record Founded(String bureau, String liaison, String token) {}

    public Bureaus(AppContext context, Audit audit, Tokens tokens) {
        this.context = context;
        this.audit = audit;
        this.tokens = tokens;
    }

    /** An existing bureau. */
    public record Known(String bureau, String name, String createdAt) {}

    /** Returns the bureaus that have this id, or this name after {@linkplain Folded folding}, the oldest first. */
    public List<Known> called(String nameOrId) {
        String folded = Folded.of(nameOrId);
        return context.database().read(view -> {
            BureauTable bureaus = new BureauTable(view);
            return bureaus.all().stream()
                    .map(bureaus::named)
                    .filter(each -> each.bureau().text().equals(nameOrId)
                            || Folded.of(each.name()).equals(folded))
                    .map(each -> new Known(each.bureau().text(), each.name(), each.createdAt()))
                    .toList();
        });
    }

    /**
     * Creates a bureau with its first liaison. Does not check whether the name is in use already.
     *
     * @throws Refused when a name is invalid
     */
    public Founded found(String bureauName, String liaisonName) {
        requireNames(bureauName, liaisonName);
        BureauId bureau = new BureauId(context.newId(BureauId.PREFIX));
        String now = context.now();
        PartyRow party = BureauParty.row(bureau, context.newId("pty"), bureauName, now);
        UserRow liaison = new UserRow(
                bureau, context.newId("usr"), party.id(), Role.LIAISON, liaisonName, UserStatus.ACTIVE, 1, now, now);
        Principal founder =
                new Principal(bureau, "", liaison.id(), party.id(), Role.LIAISON, Scope.ALL, Principal.UNREAD);
        return context.database().write(transaction -> {
            new BureauTable(transaction).insert(bureau, bureauName, now);
            Policies.open(transaction, bureau, now);
            new PartyTable(transaction).insert(party);
            audit.record(transaction, founder, BureauParty.created(party));
            new UserTable(transaction).insert(liaison);
            audit.record(
                    transaction,
                    founder,
                    Change.created("user.created", liaison.id(), party.id(), UserJson.writeFounder(liaison)));
            return new Founded(
                    bureau.text(),
                    liaison.id(),
                    tokens.first(transaction, founder, liaison).token());
        });
    }

    /**
     * Checks the names of a bureau and its first liaison before anything is created.
     *
     * @throws Refused with the errors in both names, at {@code /bureau} and {@code /liaison}
     */
    public static void requireNames(String bureauName, String liaisonName) {
        List<Complaint> wrong = Stream.concat(
                        unreadable("bureau", bureauName).stream(), unreadable("liaison", liaisonName).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw Refused.because(wrong);
        }
    }

    private static List<Complaint> unreadable(String field, String name) {
        try {
            Name.require(Hidden.requireNone(name));
            return List.of();
        } catch (InvalidValueException e) {
            return Refusals.of(e, field);
        }
    }

    /** Returns all bureaus of the service. */
    public List<String> all() {
        return context.database()
                .read(view ->
                        new BureauTable(view).all().stream().map(BureauId::text).toList());
    }
}
