package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.Parties;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Folded;

/**
 * Finds the owners of rows, as imports do: by credit code, or by {@linkplain Folded folded} name and kind. If the
 * bureau has no such party, the owner is a new party; for a new buyer, the row must give the kind of buyer. The rows of
 * users who are not liaisons belong to the users' own party.
 */
final class RowOwners {
    private final Principal principal;
    private final Parties parties;
    private final PartyKind kind;
    private final Map<String, List<PartyRow>> byName = new HashMap<>();
    private final Map<String, PartyRow> byCode = new HashMap<>();
    private final Map<String, PartyRow> byId = new HashMap<>();
    private final Map<String, Owner> added = new HashMap<>();
    private final Set<String> entered = new HashSet<>();

    private RowOwners(Principal principal, Parties parties, PartyKind kind) {
        this.principal = principal;
        this.parties = parties;
        this.kind = kind;
    }

    /** Reads the parties of the bureau that may own rows. */
    static RowOwners of(Transaction view, Principal principal, Parties parties, PartyKind kind) {
        RowOwners owners = new RowOwners(principal, parties, kind);
        PartyTable table = new PartyTable(view);
        Pages.each(page -> table.list(principal.bureau(), Optional.of(kind), page), PartyRow::id, owners::know);
        return owners;
    }

    private void know(PartyRow row) {
        byName.computeIfAbsent(Folded.of(row.name()), name -> new ArrayList<>()).add(row);
        row.creditCode().ifPresent(code -> byCode.put(code, row));
        byId.put(row.id(), row);
    }

    /**
     * Returns the owner of a row. If no owner can be found, returns empty and passes the reason to {@code complaints}.
     */
    Optional<Owner> of(SheetEntry entry, Consumer<Complaint> complaints) {
        return principal.isLiaison() ? named(entry, complaints) : own(entry, complaints);
    }

    private Optional<Owner> own(SheetEntry entry, Consumer<Complaint> complaints) {
        Optional<PartyRow> own = Optional.ofNullable(byId.get(principal.party()));
        boolean isOther = own.isEmpty()
                || (!entry.party().isEmpty()
                        && !Folded.of(entry.party()).equals(Folded.of(own.get().name())));
        if (isOther) {
            complaints.accept(Refusals.at(SheetFault.PARTY_NOT_OWN, "/party", entry.party()));
            return Optional.empty();
        }
        return own.map(row -> new Owner(row, Optional.empty()));
    }

    private Optional<Owner> named(SheetEntry entry, Consumer<Complaint> complaints) {
        if (!entry.partyCode().isEmpty()) {
            PartyRow found = byCode.get(entry.partyCode());
            if (found == null) {
                complaints.accept(Refusals.at(Fault.UNKNOWN_PARTY, "/party", entry.partyCode()));
            }
            return Optional.ofNullable(found).map(row -> new Owner(row, Optional.empty()));
        }
        if (entry.party().isEmpty()) {
            complaints.accept(Refusals.at(SheetFault.PARTY_NEEDED, "/party", ""));
            return Optional.empty();
        }
        List<PartyRow> found = byName.getOrDefault(Folded.of(entry.party()), List.of()).stream()
                .filter(row -> entry.buyerKind().isEmpty() || row.buyerKind().equals(entry.buyerKind()))
                .toList();
        if (found.size() > 1) {
            complaints.accept(Refusals.at(Fault.AMBIGUOUS_PARTY, "/party", entry.party()));
            return Optional.empty();
        }
        return found.isEmpty() ? added(entry, complaints) : Optional.of(new Owner(found.get(0), Optional.empty()));
    }

    private Optional<Owner> added(SheetEntry entry, Consumer<Complaint> complaints) {
        if (entry.complaints().stream().anyMatch(each -> each.code().equals(SheetFault.BUYER_KIND_UNKNOWN.name()))) {
            return Optional.empty();
        }
        if (kind == PartyKind.BUYER && entry.buyerKind().isEmpty()) {
            complaints.accept(Refusals.at(SheetFault.BUYER_KIND_NEEDED, "/party", entry.party()));
            return Optional.empty();
        }
        String key = entry.buyerKind().map(BuyerKind::word).orElse("") + " " + Folded.of(entry.party());
        Owner known = added.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Named named = parties.named(principal, body(entry));
            Owner owner = new Owner(named.row(), Optional.of(named));
            added.put(key, owner);
            return Optional.of(owner);
        } catch (Refused refused) {
            refused.complaints().forEach(each -> complaints.accept(each.at("/party")));
            return Optional.empty();
        }
    }

    private byte[] body(SheetEntry entry) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("kind", kind.word());
        body.put("name", entry.party());
        entry.buyerKind().filter(each -> kind == PartyKind.BUYER).ifPresent(each -> body.put("buyerKind", each.word()));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the new parties among {@code owners}, each once. */
    List<Named> toEnter(Collection<Owner> owners) {
        return owners.stream()
                .flatMap(owner -> owner.added().stream())
                .filter(named -> !entered.contains(named.row().id()))
                .distinct()
                .toList();
    }

    /** Notes that these parties are in the bureau now. */
    void entered(List<Named> parties) {
        parties.forEach(each -> entered.add(each.row().id()));
    }
}
