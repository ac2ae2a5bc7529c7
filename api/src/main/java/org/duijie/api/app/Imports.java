package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.codec.Body;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.ImportBody;
import org.duijie.api.codec.ImportBody.Entry;
import org.duijie.api.codec.Refusals;
import org.duijie.api.store.ImportTable;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.Transaction;
import org.duijie.core.market.BuyerKind;

/** Takes a market file into a bureau: all of it or nothing. */
public final class Imports {
    private final Office office;
    private final Parties parties;
    private final Policies policies;
    private final Listings listings;
    private final Intents intents;

    /**
     * What came of it.
     *
     * @param json what was created
     * @param warnings what is doubtful in the file
     */
    public record Imported(ObjectNode json, List<Complaint> warnings) {}

    /** Of a cooperative no buyer's kind. */
    private record Key(Optional<BuyerKind> kind, String name) {}

    Imports(Office office, Parties parties, Policies policies, Listings listings, Intents intents) {
        this.office = office;
        this.parties = parties;
        this.policies = policies;
        this.listings = listings;
        this.intents = intents;
    }

    /**
     * Enters all that stands in a market file, for the parties it names; those that the bureau does not have are entered too. A party is
     * the one of that name and kind, a buyer of that buyer's kind. The order of the file stays: ids ascend in it. For liaisons.
     *
     * @param again whether to enter the same bytes once more; else they are answered as the first time, and nothing is entered
     * @throws Refused when anything in the file is wrong, or a name belongs to several parties; nothing is entered then
     */
    public Imported market(Principal principal, byte[] body, boolean again) {
        ImportBody read = Refused.orRefused(ImportBody.read(body));
        String hash = Hash.of(body);
        return office.database().write(transaction -> {
            Optional<String> earlier =
                    again ? Optional.empty() : new ImportTable(transaction).answer(principal.bureau(), hash);
            return earlier.map(answer -> new Imported(Body.tree(answer).put("replayed", true), read.warnings()))
                    .orElseGet(() -> entered(transaction, principal, read, hash));
        });
    }

    private Imported entered(Transaction transaction, Principal principal, ImportBody read, String hash) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("policy", policy(transaction, principal, read));
        Map<Key, PartyRow> owners = owners(transaction, principal, read, json.putArray("parties"));
        ArrayNode enteredListings = json.putArray("listings");
        List<String> listingIds = office.newIds(Listings.PREFIX, read.listings().size());
        for (int i = 0; i < read.listings().size(); i++) {
            Entry entry = read.listings().get(i);
            listings.enter(
                    transaction, principal, owner(owners, entry), listingIds.get(i), bytes(entry), entry.pointer());
            add(enteredListings, listingIds.get(i), entry);
        }
        ArrayNode enteredIntents = json.putArray("intents");
        List<String> intentIds = office.newIds(Intents.PREFIX, read.intents().size());
        for (int i = 0; i < read.intents().size(); i++) {
            Entry entry = read.intents().get(i);
            intents.enter(
                    transaction, principal, owner(owners, entry), intentIds.get(i), bytes(entry), entry.pointer());
            add(enteredIntents, intentIds.get(i), entry);
        }
        new ImportTable(transaction).keep(principal.bureau(), hash, json.toString(), office.now());
        return new Imported(
                json,
                Stream.concat(read.warnings().stream(), Policies.unset(transaction, principal).stream())
                        .toList());
    }

    private String policy(Transaction transaction, Principal principal, ImportBody read) {
        if (read.policy().isEmpty()) {
            return "absent";
        }
        return policies.takeOver(transaction, principal, read.policy().get()) ? "taken" : "kept";
    }

    private Map<Key, PartyRow> owners(
            Transaction transaction, Principal principal, ImportBody read, ArrayNode created) {
        Map<Key, PartyRow> owners = new HashMap<>();
        List<Complaint> ambiguous = new ArrayList<>();
        Stream.concat(read.listings().stream(), read.intents().stream()).forEach(entry -> {
            if (!owners.containsKey(key(entry))) {
                List<PartyRow> found = found(transaction, principal, entry);
                if (found.size() > 1) {
                    ambiguous.add(Refusals.at(Fault.AMBIGUOUS_PARTY, entry.pointer(), entry.party()));
                }
                owners.put(
                        key(entry), found.isEmpty() ? entered(transaction, principal, entry, created) : found.get(0));
            }
        });
        if (!ambiguous.isEmpty()) {
            throw Refused.because(ambiguous);
        }
        return owners;
    }

    private PartyRow entered(Transaction transaction, Principal principal, Entry entry, ArrayNode created) {
        PartyRow party = parties.enter(transaction, principal, party(entry));
        add(created, party);
        return party;
    }

    private static PartyRow owner(Map<Key, PartyRow> owners, Entry entry) {
        return Objects.requireNonNull(owners.get(key(entry)), "every owner has been found or entered");
    }

    private static List<PartyRow> found(Transaction transaction, Principal principal, Entry entry) {
        return new PartyTable(transaction)
                .named(principal.bureau(), entry.party()).stream()
                        .filter(party -> party.kind().equals(entry.buyerKind().isPresent() ? "buyer" : "cooperative"))
                        .filter(party ->
                                party.buyerKind().equals(entry.buyerKind().map(BuyerKind::word)))
                        .toList();
    }

    private static byte[] party(Entry entry) {
        ObjectNode party = JsonNodeFactory.instance.objectNode();
        party.put("kind", entry.buyerKind().isPresent() ? "buyer" : "cooperative");
        party.put("name", entry.party());
        entry.buyerKind().ifPresent(kind -> party.put("buyerKind", kind.word()));
        return party.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Entry entry) {
        return Body.bytes(entry.entered());
    }

    private static Key key(Entry entry) {
        return new Key(entry.buyerKind(), entry.party());
    }

    private static void add(ArrayNode created, PartyRow party) {
        ObjectNode json = created.addObject().put("id", party.id()).put("kind", party.kind());
        party.buyerKind().ifPresent(kind -> json.put("buyerKind", kind));
        json.put("name", party.name());
    }

    private static void add(ArrayNode created, String id, Entry entry) {
        created.addObject().put("id", id).put("fileId", entry.fileId());
    }
}
