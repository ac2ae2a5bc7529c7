package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.ImportBody;
import org.duijie.api.codec.ImportBody.Entry;
import org.duijie.api.codec.Refusals;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.Transaction;
import org.duijie.core.market.BuyerKind;

/**
 * Whose the listings and intents of a market file are.
 *
 * @param found the parties that the bureau has, by what the file says of each
 * @param created those that are entered with the file
 * @param all the one of each
 */
record ImportOwners(Map<Key, List<PartyRow>> found, List<Parties.Named> created, Map<Key, PartyRow> all) {
    /** Of a cooperative no buyer's kind. */
    record Key(Optional<BuyerKind> kind, String name) {}

    /**
     * The owners as the bureau stands; nothing is written.
     *
     * @throws Refused when a name belongs to several parties, or cannot be a party's
     */
    static ImportOwners of(Transaction view, Parties parties, Principal principal, ImportBody read) {
        Map<Key, List<PartyRow>> found = found(view, principal, read);
        Map<Key, PartyRow> all = new LinkedHashMap<>();
        List<Parties.Named> created = new ArrayList<>();
        List<Complaint> ambiguous = new ArrayList<>();
        entries(read)
                .forEach(entry -> all.computeIfAbsent(key(entry), key -> {
                    List<PartyRow> named = found.getOrDefault(key, List.of());
                    if (named.size() > 1) {
                        ambiguous.add(Refusals.at(Fault.AMBIGUOUS_PARTY, entry.pointer(), entry.party()));
                    }
                    if (named.isEmpty()) {
                        Parties.Named party = parties.named(principal, party(entry));
                        created.add(party);
                        return party.row();
                    }
                    return named.get(0);
                }));
        if (!ambiguous.isEmpty()) {
            throw Refused.because(ambiguous);
        }
        return new ImportOwners(found, created, all);
    }

    /** The parties that the bureau has of those that the file names. */
    static Map<Key, List<PartyRow>> found(Transaction view, Principal principal, ImportBody read) {
        PartyTable table = new PartyTable(view);
        Map<Key, List<PartyRow>> found = new LinkedHashMap<>();
        entries(read)
                .forEach(entry -> found.computeIfAbsent(
                        key(entry),
                        key -> table.named(principal.bureau(), key.name()).stream()
                                .filter(party -> party.kind().equals(kind(entry)))
                                .filter(party ->
                                        party.buyerKind().equals(key.kind().map(BuyerKind::word)))
                                .toList()));
        return found;
    }

    PartyRow of(Entry entry) {
        return Objects.requireNonNull(all.get(key(entry)), "every owner has been found or entered");
    }

    private static Stream<Entry> entries(ImportBody read) {
        return Stream.concat(read.listings().stream(), read.intents().stream());
    }

    private static String kind(Entry entry) {
        return entry.buyerKind().isPresent() ? "buyer" : "cooperative";
    }

    private static byte[] party(Entry entry) {
        ObjectNode party = JsonNodeFactory.instance.objectNode();
        party.put("kind", kind(entry));
        party.put("name", entry.party());
        entry.buyerKind().ifPresent(kind -> party.put("buyerKind", kind.word()));
        return party.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Key key(Entry entry) {
        return new Key(entry.buyerKind(), entry.party());
    }
}
