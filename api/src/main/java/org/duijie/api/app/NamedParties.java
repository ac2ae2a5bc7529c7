package org.duijie.api.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.ImportBody;
import org.duijie.api.codec.ImportBody.Entry;
import org.duijie.api.codec.NamedParty;
import org.duijie.api.codec.Refusals;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.Transaction;
import org.duijie.core.quantity.Folded;

/** Which parties the names of a market file are, as the import says. */
final class NamedParties {
    private final ImportBody read;

    NamedParties(ImportBody read) {
        this.read = read;
    }

    /** Which party the import says the owner of {@code entry} is. */
    Optional<NamedParty> of(Entry entry) {
        return read.parties().stream()
                .filter(each -> each.kind().equals(kind(entry)) && isSame(each.name(), entry.party()))
                .findFirst();
    }

    /** The party of the bureau that is meant; empty when there is none of that kind. */
    Optional<PartyRow> row(Transaction view, Principal principal, NamedParty named) {
        PartyTable table = new PartyTable(view);
        return named.id()
                .flatMap(id -> table.find(principal.bureau(), id))
                .or(() -> named.creditCode().flatMap(code -> table.findByCode(principal.bureau(), code)))
                .filter(row -> row.kind().equals(named.kind()));
    }

    /** Those that are said twice, or of which nothing in the file is. */
    List<Complaint> wrong() {
        List<Complaint> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedParty each : read.parties()) {
            boolean isMeant = Stream.concat(read.listings().stream(), read.intents().stream())
                    .anyMatch(entry -> kind(entry).equals(each.kind()) && isSame(each.name(), entry.party()));
            if (!seen.add(each.kind() + " " + Folded.of(each.name()))) {
                wrong.add(Refusals.at(Fault.NAMED_TWICE, each.pointer() + "/name", each.name()));
            } else if (!isMeant) {
                wrong.add(Refusals.at(Fault.NOT_IN_FILE, each.pointer() + "/name", each.name()));
            }
        }
        return wrong;
    }

    /** There is no such party. */
    static Complaint unknown(NamedParty named) {
        String field = named.id().isPresent() ? "/id" : "/creditCode";
        return Refusals.at(
                Fault.UNKNOWN_PARTY, named.pointer() + field, named.id().or(named::creditCode).orElse(""));
    }

    private static boolean isSame(String one, String other) {
        return Folded.of(one).equals(Folded.of(other));
    }

    private static String kind(Entry entry) {
        return entry.buyerKind().isPresent() ? "buyer" : "cooperative";
    }
}
