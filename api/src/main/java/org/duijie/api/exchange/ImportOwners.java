package org.duijie.api.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.exchange.ImportBody.Entry;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.NamedParty;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.Parties;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Folded;

/**
 * Finds the owners of the listings and intents in a market file. The owner is the party that the import request gives
 * for the name in the file. If the request gives none, it is the party of the same kind and {@linkplain Folded folded}
 * name. If there is no such party, it is a new party.
 *
 * @param found the existing parties, by name and kind in the file
 * @param created the new parties, which are entered with the file
 * @param byName the existing parties that were found by name alone
 * @param all the owner of each name
 */
record ImportOwners(
        Map<Key, List<PartyRow>> found, List<Parties.Named> created, List<PartyRow> byName, Map<Key, PartyRow> all) {
    /** A folded name and the buyer's kind; a cooperative has no such kind. */
    record Key(Optional<BuyerKind> kind, String name) {}

    /**
     * Returns the owners according to the current data of the bureau. Writes nothing.
     *
     * @throws Refused when a name belongs to several parties or is not valid for a party, or when a party that the
     *     request gives does not exist
     */
    static ImportOwners of(Transaction view, Parties parties, Principal principal, ImportBody read) {
        Map<Key, List<PartyRow>> found = found(view, principal, read);
        NamedParties named = new NamedParties(read);
        Map<Key, PartyRow> all = new LinkedHashMap<>();
        List<Parties.Named> created = new ArrayList<>();
        List<PartyRow> byName = new ArrayList<>();
        List<Complaint> wrong = new ArrayList<>(named.wrong());
        entries(read).filter(firstOfItsKey()).forEach(entry -> {
            List<PartyRow> rows = found.getOrDefault(key(entry), List.of());
            Optional<Complaint> complaint = complaint(entry, named.of(entry), rows);
            complaint.ifPresent(wrong::add);
            if (rows.isEmpty() && complaint.isEmpty()) {
                Parties.Named party = parties.named(principal, party(entry));
                created.add(party);
                all.put(key(entry), party.row());
            } else if (complaint.isEmpty()) {
                all.put(key(entry), rows.get(0));
                if (named.of(entry).isEmpty()) {
                    byName.add(rows.get(0));
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw Refused.because(wrong);
        }
        return new ImportOwners(found, created, byName, all);
    }

    private static Optional<Complaint> complaint(Entry entry, Optional<NamedParty> named, List<PartyRow> rows) {
        if (named.isPresent() && rows.isEmpty()) {
            return Optional.of(NamedParties.unknown(named.get()));
        }
        return rows.size() > 1
                ? Optional.of(Refusals.at(Fault.AMBIGUOUS_PARTY, entry.pointer(), entry.party()))
                : Optional.empty();
    }

    /** Returns those of the bureau's parties whose names occur in the file. */
    static Map<Key, List<PartyRow>> found(Transaction view, Principal principal, ImportBody read) {
        NamedParties named = new NamedParties(read);
        Map<Key, List<PartyRow>> known = known(view, principal);
        Map<Key, List<PartyRow>> found = new LinkedHashMap<>();
        entries(read)
                .forEach(entry -> found.computeIfAbsent(
                        key(entry),
                        key -> named.of(entry)
                                .map(party -> named.row(view, principal, party)
                                        .filter(row -> row.buyerKind().equals(key.kind()))
                                        .map(List::of)
                                        .orElse(List.of()))
                                .orElse(known.getOrDefault(key, List.of()))));
        return found;
    }

    /** Returns all cooperatives and buyers of the bureau by their folded names. */
    private static Map<Key, List<PartyRow>> known(Transaction view, Principal principal) {
        PartyTable table = new PartyTable(view);
        Map<Key, List<PartyRow>> known = new HashMap<>();
        for (PartyKind kind : List.of(PartyKind.COOPERATIVE, PartyKind.BUYER)) {
            Pages.each(
                    page -> table.list(principal.bureau(), Optional.of(kind), page),
                    PartyRow::id,
                    row -> known.computeIfAbsent(
                                    new Key(row.buyerKind(), Folded.of(row.name())), each -> new ArrayList<>())
                            .add(row));
        }
        return known;
    }

    PartyRow of(Entry entry) {
        return Objects.requireNonNull(all.get(key(entry)), "every owner has been found or entered");
    }

    private static Predicate<Entry> firstOfItsKey() {
        Set<Key> seen = new HashSet<>();
        return entry -> seen.add(key(entry));
    }

    private static Stream<Entry> entries(ImportBody read) {
        return Stream.concat(read.listings().stream(), read.intents().stream());
    }

    private static byte[] party(Entry entry) {
        ObjectNode party = JsonNodeFactory.instance.objectNode();
        party.put("kind", entry.kind().word());
        party.put("name", entry.party());
        entry.buyerKind().ifPresent(kind -> party.put("buyerKind", kind.word()));
        return party.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Key key(Entry entry) {
        return new Key(entry.buyerKind(), Folded.of(entry.party()));
    }
}
