package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObjects;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.JsonText;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.ObjectReader;
import org.duijie.api.json.Part;
import org.duijie.api.json.Pointer;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketDraft;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Quantity;

/** Reads a market element by element, then checks it as a whole. */
public final class MarketReader implements ObjectReader.Elements {
    private static final String LISTINGS = "listings";
    private static final String INTENTS = "intents";
    static final Shape ROOT = Shape.of(
            needed("asOf", Kind.DATE),
            optionalObject("policy", PolicyReader.SHAPE),
            neededObjects(LISTINGS, ListingReader.SHAPE),
            neededObjects(INTENTS, IntentReader.SHAPE),
            optionalObjects(PairLists.BARRED, BarredPairReader.SHAPE),
            optionalObjects(PairLists.LOCKED, LockedLineReader.SHAPE));

    private static final Shape OF_IMPORT = ROOT.and(optionalObjects(NamedParty.PARTIES, NamedParty.SHAPE));

    private final Complaints complaints;
    private final Shape shape;
    private final Optional<LikelyDays> days;
    private final List<NamedParty> parties = new ArrayList<>();
    private final Gathered<Listing> listings;
    private final Gathered<PurchaseIntent> intents;
    private final PairLists pairs = new PairLists();
    private final Set<String> ofARound = new TreeSet<>();

    MarketReader(Complaints complaints) {
        this(complaints, ROOT, Optional.empty(), Products.STANDARD);
    }

    private MarketReader(Complaints complaints, Shape shape, Optional<LikelyDays> days, Products products) {
        this.complaints = complaints;
        this.shape = shape;
        this.days = days;
        this.listings = new Gathered<>(
                Pointer.ROOT.child(LISTINGS), "stock", (id, fields) -> ListingReader.read(id, fields, products));
        this.intents = new Gathered<>(
                Pointer.ROOT.child(INTENTS), "demand", (id, fields) -> IntentReader.read(id, fields, products));
    }

    /** Makes a reader for imports, which also reads the list of the parties that the names in the file mean. */
    public static MarketReader ofImport(Complaints complaints, LikelyDays days, Products products) {
        return new MarketReader(complaints, OF_IMPORT, Optional.of(days), products);
    }

    /** Returns the valid entries of the list of parties that the names mean. */
    public List<NamedParty> parties() {
        return List.copyOf(parties);
    }

    /** Returns the market in {@code in}, or the complaints if there is an error. */
    public Part<Market> read(InputStream in, String name, long mostBytes) {
        return read(new JsonText(in, name, mostBytes, complaints));
    }

    /** Does the same for a market file that the service wrote. */
    Part<Market> readKept(InputStream in, String name) {
        return read(new JsonText(in, name, Long.MAX_VALUE, complaints, true));
    }

    private Part<Market> read(JsonText text) {
        Optional<Fields> root = text.read(shape, this);
        return root.map(this::market).orElse(Part.unread());
    }

    @Override
    public void take(String list, int index, Fields element) {
        switch (list) {
            case LISTINGS -> {
                judgeDays(element, "from", "to");
                listings.add(index, element);
            }
            case INTENTS -> {
                judgeDays(element, "from", "to");
                intents.add(index, element);
            }
            case NamedParty.PARTIES -> {
                Part<NamedParty> party = NamedParty.read(index, element);
                if (party.isRead()) {
                    parties.add(party.get());
                }
            }
            case PairLists.BARRED, PairLists.LOCKED -> takePair(list, index, element);
            default -> throw new IllegalArgumentException(list);
        }
    }

    private void judgeDays(Fields fields, String... names) {
        days.ifPresent(likely -> likely.refuseOthers(fields, names));
    }

    private void takePair(String list, int index, Fields element) {
        if (shape == OF_IMPORT) {
            ofARound.add(list);
        } else if (list.equals(PairLists.BARRED)) {
            pairs.addBarred(index, element);
        } else {
            pairs.addLocked(index, element);
        }
    }

    @Override
    public void miss(String list) {
        switch (list) {
            case LISTINGS -> listings.addNameless();
            case INTENTS -> intents.addNameless();
            default -> {
                // nothing else has references
            }
        }
    }

    private Part<Market> market(Fields root) {
        Part<LocalDate> asOf = root.part("asOf", Window::parseDay);
        judgeDays(root, "asOf");
        Part<MarketPolicy> policy = root.has("policy")
                ? root.inner("policy").map(PolicyReader::read).orElse(Part.unread())
                : Part.of(MarketPolicy.FREE);
        if (asOf.isRead()) {
            warnOfPast(asOf.get());
            refuseExcesses(asOf.get());
        }
        complainOfNoDemand();
        Stream.of(LISTINGS, INTENTS).filter(list -> !root.has(list)).forEach(this::miss);
        ofARound.forEach(list -> complaints.add(Fault.OF_A_ROUND, Pointer.ROOT.child(list), ""));
        pairs.refuseMisfits(draft(asOf, policy), this::demand, complaints);
        if (shape == OF_IMPORT) { // a file's own ids distinguish sheds, and an import does not keep them
            Twice.warn(complaints, listings, intents);
        }
        if (complaints.anyError()) {
            return Part.unread();
        }
        if (shape != OF_IMPORT && !PolicyReader.saysCosts(root.inner("policy"))) {
            complaints.add(Fault.FREE_DRIVING, Pointer.ROOT.child("policy"), "");
        }
        return Part.of(new Market(
                asOf.get(),
                policy.get(),
                listings.elements(),
                intents.elements(),
                pairs.distinctBarred(),
                pairs.locked()));
    }

    /** Complains of intents without demand. In a plan they have no effect, but an import would enter them. */
    private void complainOfNoDemand() {
        Fault fault = shape == OF_IMPORT ? Fault.NOTHING_WANTED : Fault.NO_DEMAND;
        for (int i = 0; i < intents.elements().size(); i++) {
            Quantity wanted = intents.elements().get(i).demand().upTo();
            if (wanted.held() == 0) {
                complaints.add(fault, intents.at(i).child("demand"), wanted.toString());
            }
        }
    }

    private void warnOfPast(LocalDate asOf) {
        for (int i = 0; i < listings.elements().size(); i++) {
            warnOfPast(listings.elements().get(i).window(), listings, i, asOf);
        }
        for (int i = 0; i < intents.elements().size(); i++) {
            warnOfPast(intents.elements().get(i).window(), intents, i, asOf);
        }
    }

    private void warnOfPast(Window window, Gathered<?> list, int i, LocalDate asOf) {
        if (window.to().isBefore(asOf)) {
            String last = window.to().toString();
            complaints.add(Fault.WINDOW_PAST, list.at(i).child("to"), last, asOf.toString());
        }
    }

    /** Returns the demand of an intent, as written. */
    private String demand(String id) {
        for (int n = 0; n < intents.elements().size(); n++) {
            if (intents.elements().get(n).id().equals(id)) {
                return intents.amount(n);
            }
        }
        throw new IllegalArgumentException(id);
    }

    private MarketDraft draft(Part<LocalDate> asOf, Part<MarketPolicy> policy) {
        return new MarketDraft(
                asOf.isRead() ? Optional.of(asOf.get()) : Optional.empty(),
                policy.isRead() ? Optional.of(policy.get()) : Optional.empty(),
                listings.unambiguous(Listing::id),
                intents.unambiguous(PurchaseIntent::id),
                listings::mayBeUnsound,
                intents::mayBeUnsound);
    }

    private void refuseExcesses(LocalDate asOf) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(asOf, listings.elements(), intents.elements())) {
            Gathered<?> list = excess.ofListing() ? listings : intents;
            boolean isOfAmount =
                    excess.field().equals("stock") || excess.field().equals("demand");
            complaints.add(
                    excess.refusal(),
                    list.at(excess.index()).child(excess.field()),
                    isOfAmount ? list.amount(excess.index()) : excess.refusal().value());
        }
    }
}
