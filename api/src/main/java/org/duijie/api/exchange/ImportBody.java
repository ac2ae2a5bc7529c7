package org.duijie.api.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.MarketFile;
import org.duijie.api.file.MarketReader;
import org.duijie.api.file.NamedParty;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.party.PartyKind;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Market;

/**
 * A market file in a request. Each listing and intent is converted to the form in which it would be entered singly,
 * with its owner.
 *
 * @param asOf the file's day
 * @param policy the file's policy, as written
 * @param parties the party that the request gives for each name in the file
 * @param warnings the warnings about the file
 */
record ImportBody(
        LocalDate asOf,
        Optional<ObjectNode> policy,
        List<NamedParty> parties,
        List<Entry> listings,
        List<Entry> intents,
        List<Complaint> warnings) {
    /**
     * One listing or intent of the file.
     *
     * @param fileId the id of the entry in the file
     * @param party the name of the cooperative or the buyer
     * @param buyerKind the buyer's kind; empty for a cooperative
     * @param pointer the position of the party's name in the file
     * @param entered the fields to enter, without id and party
     */
    public record Entry(
            String fileId, String party, Optional<BuyerKind> buyerKind, String pointer, ObjectNode entered) {
        /** Returns the kind of its owner. */
        public PartyKind kind() {
            return buyerKind.isPresent() ? PartyKind.BUYER : PartyKind.COOPERATIVE;
        }

        /** Returns the position of the listing or intent in the file. */
        public String at() {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }
    }

    public static Decoded<ImportBody> read(byte[] json, LikelyDays days, Products products) {
        Complaints complaints = new Complaints();
        MarketReader reader = MarketReader.ofImport(complaints, days, products);
        Part<Market> whole = reader.read(new ByteArrayInputStream(json), "", MarketFile.MOST_BYTES);
        Decoded<Market> market = complaints.decoded(whole::get);
        List<Complaint> tooLarge = market.result().isPresent() ? tooLarge(Body.tree(json)) : List.of();
        if (!tooLarge.isEmpty()) {
            return new Decoded<>(Optional.empty(), tooLarge, 0);
        }
        return new Decoded<>(
                market.result().map(read -> of(read, reader.parties(), Body.tree(json), market.complaints())),
                market.complaints(),
                market.moreErrors());
    }

    private static ImportBody of(Market market, List<NamedParty> parties, ObjectNode tree, List<Complaint> warnings) {
        List<Entry> listings = new ArrayList<>();
        for (int i = 0; i < market.listings().size(); i++) {
            ObjectNode entered = without(tree, "listings", i, "id", "cooperative");
            entered.put("weighedOn", market.asOf().toString());
            listings.add(new Entry(
                    market.listings().get(i).id(),
                    market.listings().get(i).cooperative(),
                    Optional.empty(),
                    "/listings/" + i + "/cooperative",
                    entered));
        }
        List<Entry> intents = new ArrayList<>();
        for (int i = 0; i < market.intents().size(); i++) {
            intents.add(new Entry(
                    market.intents().get(i).id(),
                    market.intents().get(i).buyer(),
                    Optional.of(market.intents().get(i).kind()),
                    "/intents/" + i + "/buyer",
                    without(tree, "intents", i, "id", "buyer", "kind")));
        }
        return new ImportBody(
                market.asOf(),
                Optional.ofNullable((ObjectNode) tree.get("policy")),
                parties,
                listings,
                intents,
                List.copyOf(warnings));
    }

    private static List<Complaint> tooLarge(ObjectNode tree) {
        List<Complaint> tooLarge = new ArrayList<>();
        for (String list : new String[] {"listings", "intents"}) {
            for (int i = 0; i < tree.get(list).size(); i++) {
                int bytes = Body.bytes((ObjectNode) tree.get(list).get(i)).length;
                if (bytes > Body.ENTRY_BYTES) {
                    tooLarge.add(Body.tooLarge("/" + list + "/" + i, bytes));
                }
            }
        }
        return tooLarge;
    }

    private static ObjectNode without(ObjectNode tree, String list, int index, String... fields) {
        ObjectNode entered = ((ObjectNode) tree.get(list).get(index)).deepCopy();
        entered.remove(List.of(fields));
        return entered;
    }
}
