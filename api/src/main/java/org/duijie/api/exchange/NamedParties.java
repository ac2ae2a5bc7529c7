package org.duijie.api.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.exchange.ImportBody.Entry;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.NamedParty;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.quantity.Folded;

/** The parties that an import request gives for names in the market file. */
final class NamedParties {
    /** A kind of party, and a folded name. */
    private record Key(PartyKind kind, String name) {}

    private final Map<Key, NamedParty> byName = new HashMap<>();
    private final List<Complaint> wrong = new ArrayList<>();

    NamedParties(ImportBody read) {
        Set<Key> meant = new HashSet<>();
        if (!read.parties().isEmpty()) {
            Stream.concat(read.listings().stream(), read.intents().stream()).forEach(entry -> meant.add(key(entry)));
        }
        for (NamedParty each : read.parties()) {
            Key key = new Key(kind(each), Folded.of(each.name()));
            if (byName.putIfAbsent(key, each) != null) {
                wrong.add(Refusals.at(Fault.NAMED_TWICE, each.pointer() + "/name", each.name()));
            } else if (!meant.contains(key)) {
                wrong.add(Refusals.at(Fault.NOT_IN_FILE, each.pointer() + "/name", each.name()));
            }
        }
    }

    /** Returns the party that the request gives for the owner of {@code entry}. */
    Optional<NamedParty> of(Entry entry) {
        return byName.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(key(entry)));
    }

    /** Returns the party of the bureau; empty when it does not exist or is of another kind. */
    Optional<PartyRow> row(Transaction view, Principal principal, NamedParty named) {
        PartyTable table = new PartyTable(view);
        return named.id()
                .flatMap(id -> table.find(principal.bureau(), id))
                .or(() -> named.creditCode().flatMap(code -> table.findByCode(principal.bureau(), code)))
                .filter(row -> row.kind() == kind(named));
    }

    /** Returns complaints about names that are given twice or are not in the file. */
    List<Complaint> wrong() {
        return wrong;
    }

    /** Makes the complaint that there is no such party. */
    static Complaint unknown(NamedParty named) {
        String field = named.id().isPresent() ? "/id" : "/creditCode";
        return Refusals.at(
                Fault.UNKNOWN_PARTY,
                named.pointer() + field,
                named.id().or(named::creditCode).orElse(""));
    }

    private static Key key(Entry entry) {
        return new Key(entry.kind(), Folded.of(entry.party()));
    }

    private static PartyKind kind(NamedParty named) {
        return switch (named.kind()) {
            case COOPERATIVE -> PartyKind.COOPERATIVE;
            case BUYER -> PartyKind.BUYER;
        };
    }
}
