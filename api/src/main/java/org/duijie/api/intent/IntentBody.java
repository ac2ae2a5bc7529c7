package org.duijie.api.intent;

import static org.duijie.api.json.Shape.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.file.Dressed;
import org.duijie.api.file.IntentReader;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Demand;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.Name;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * A purchase intent in a request: the fields of the market file, and further fields for people.
 *
 * @param intent the part that the matcher uses; the buyer's kind is that of the party
 * @param party its owner; empty for the principal's own party
 * @param priceFor whether bid and weights are for {@code live} or {@code dressed} animals
 * @param priceAt whether the bid applies at the farm or delivered
 * @param note a free text; may be empty
 */
public record IntentBody(PurchaseIntent intent, Optional<String> party, String priceFor, String priceAt, String note) {
    private static final String LIVE = "live";
    private static final String AT_FARM = "farm";
    static final Shape SHAPE = IntentReader.SHAPE
            .without("id", "buyer", "kind")
            .and(
                    optional("party", Kind.NAME),
                    optional("priceFor", Kind.NAME),
                    optional("priceAt", Kind.NAME),
                    optional("note", Kind.NAME));

    /** Reads the intent that gets this id and owner. */
    public static Decoded<IntentBody> read(
            byte[] json, String id, String owner, BuyerKind kind, LikelyDays days, Products products) {
        return Body.read(json, SHAPE, fields -> {
            fields.writtenOn(days.today());
            days.refuseOthers(fields, "from", "to");
            Part<IntentBody> body = read(fields, id, owner, kind, products);
            if (body.isRead() && body.get().intent().demand().upTo().held() == 0) {
                fields.complain(Fault.NOTHING_WANTED, "demand");
            }
            return body;
        });
    }

    /**
     * Returns the body of a request that gives only {@code intent}.
     *
     * @throws Refused when such a request would be refused
     */
    static IntentBody of(PurchaseIntent intent) {
        List<Complaint> complaints = new ArrayList<>();
        if (intent.demand().upTo().held() == 0) {
            complaints.addAll(Refusals.of(
                    Fault.NOTHING_WANTED, "demand", intent.demand().upTo().toString()));
        }
        MarketLimits.excesses(intent.window().from(), List.of(), List.of(intent))
                .forEach(excess -> complaints.addAll(Refusals.of(excess.refusal(), excess.field())));
        if (!complaints.isEmpty()) {
            throw Refused.because(complaints);
        }
        return new IntentBody(intent, Optional.empty(), LIVE, AT_FARM, "");
    }

    /** Reads a stored intent. */
    public static IntentBody kept(byte[] json, String id, String owner, BuyerKind kind) {
        return Body.readKept(
                        json,
                        SHAPE,
                        (list, index, element) -> {},
                        fields -> read(fields, id, owner, kind, Products.STANDARD))
                .result()
                .orElseThrow(() -> new IllegalStateException("an intent that was kept is none: " + id));
    }

    /**
     * Returns the intent in the form of a market file, with a bid and weights for dressed animals converted to live
     * animals.
     */
    public PurchaseIntent onMarket() {
        return Dressed.is(priceFor)
                ? Products.dressedYield(intent.products())
                        .map(yield -> Dressed.live(intent, yield))
                        .orElse(intent)
                : intent;
    }

    /**
     * Returns the intent with the demand that remains after deals took {@code taken} heads or grams; empty when nothing
     * remains.
     */
    public Optional<IntentBody> less(long taken) {
        Demand demand = intent.demand();
        long left = demand.upTo().held() - taken;
        return left == 0
                ? Optional.empty()
                : Optional.of(new IntentBody(
                        intent.withDemand(new Demand(
                                held(left), held(Math.max(0, demand.minimum().held() - taken)))),
                        party,
                        priceFor,
                        priceAt,
                        note));
    }

    /**
     * Returns how much of the demand one head or pack of live weight {@code live} takes, in heads or grams; at least 1.
     */
    public long takenBy(Weight live, long heads) {
        return Math.max(1, intent.demand().measure(1, counted(live), heads));
    }

    /**
     * Returns how much of the demand a delivery of {@code sold} heads or packs with total live weight {@code live}
     * fills, in heads or grams.
     */
    public long filledBy(Heads sold, Weight live, long heads) {
        return intent.demand().byCount() ? sold.count() * heads : counted(live).grams();
    }

    private Weight counted(Weight live) {
        return Dressed.is(priceFor)
                ? Products.dressedYield(intent.products())
                        .map(yield -> yield.dressed(live))
                        .orElse(live)
                : live;
    }

    private Quantity held(long amount) {
        return intent.demand().byCount() ? Heads.of(amount) : Weight.ofGrams(amount);
    }

    private static Part<IntentBody> read(Fields fields, String id, String owner, BuyerKind kind, Products products) {
        Part<PurchaseIntent> intent = IntentReader.read(Part.of(id), Part.of(owner), Part.of(kind), fields, products);
        Part<Optional<String>> party =
                fields.partOr("party", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<String> priceFor = fields.partOr("priceFor", LIVE, text -> Common.oneOf(text, LIVE, "dressed"));
        Part<String> priceAt = fields.partOr("priceAt", AT_FARM, text -> Common.oneOf(text, AT_FARM, "delivered"));
        Part<String> note = fields.partOr("note", "", Name::require);
        if (intent.isRead()) {
            MarketLimits.excesses(intent.get().window().from(), List.of(), List.of(intent.get()))
                    .forEach(excess -> fields.refuse(excess.refusal(), excess.field()));
            Dressed.refuseUnknownYield(
                    fields, priceFor, intent.get().terms().bid(), intent.get().products());
        }
        return fields.built(
                "products",
                () -> new IntentBody(intent.get(), party.get(), priceFor.get(), priceAt.get(), note.get()),
                intent,
                party,
                priceFor,
                priceAt,
                note);
    }
}
