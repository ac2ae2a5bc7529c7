package org.duijie.api.deal;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.api.market.Shortage;
import org.duijie.api.offering.CalendarParts;
import org.duijie.api.offering.Offerings;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/** Makes offers from requests that propose a deal without a match round. */
final class DirectOffers {
    /**
     * The pointers to the fields of the request, by the pointers to those fields of the new intent that get their
     * values from them. Errors in the new intent are reported at the fields of the request.
     */
    private static final Map<String, String> FIELDS = Map.of(
            "/demand", "/heads", "/bid", "/price", "/from", "/pickUpOn", "/to", "/pickUpOn", "/products", "/listing");

    private final AppContext context;
    private final Intents intents;
    private final BuyerHolds buyers;

    DirectOffers(AppContext context, Intents intents, BuyerHolds buyers) {
        this.context = context;
        this.intents = intents;
        this.buyers = buyers;
    }

    /**
     * Returns the offer that a body describes. If the body names no intent, enters a new intent for the deal.
     *
     * @throws Refused when the principal may act for neither side, or the body is incomplete
     */
    NewDeal offer(Transaction transaction, Principal principal, DealBody body) {
        buyers.await(transaction, principal);
        ListingTable listings = new ListingTable(transaction);
        ListingRow listing = listings.find(principal.bureau(), body.listing())
                .filter(row -> Offerings.isOpen(row) || principal.speaksFor(row.party()))
                .orElseThrow(() -> Refused.because(List.of(CalendarParts.orUnknown(
                        listings, principal.bureau(), "/listing", body.listing(), Fault.UNKNOWN_LISTING))));
        if (principal.role() == Role.COOPERATIVE && !principal.speaksFor(listing.party())) {
            throw NoRight.ofOthers();
        }
        return new NewDeal(
                listing.id(),
                intent(transaction, principal, body, listing),
                body.heads(),
                body.price(),
                body.pickUpOn(),
                body.conditions(),
                body.holdUntil(),
                Optional.empty(),
                Optional.empty(),
                body.intent().isEmpty());
    }

    private String intent(Transaction transaction, Principal principal, DealBody body, ListingRow listing) {
        if (body.intent().isPresent()) {
            return named(transaction, principal, body.intent().get());
        }
        if (principal.role() == Role.COOPERATIVE) {
            throw Refused.because(Refusals.of(Fault.MISSING_FIELD, "intent", ""));
        }
        if (principal.isLiaison() && body.buyer().isEmpty()) {
            throw Refused.because(Refusals.of(Fault.MISSING_FIELD, "buyer", ""));
        }
        refuseNone(body.heads());
        Proposals.await(transaction, principal, listing.id());
        OfferedPair.refuseOtherDays(listing, context.today(), body.pickUpOn());
        if (body.heads().count() > listing.heads()) {
            throw new Shortage(transaction, listing.bureau())
                    .ofStock(listing.id(), body.heads().count());
        }
        PartyRow buyer = Owners.of(transaction, principal, PartyKind.BUYER, "buyer", body.buyer());
        String id = context.newId(Intents.PREFIX);
        try {
            intents.enterForDeal(transaction, principal, buyer, wanted(id, body, listing, buyer));
        } catch (Refused refused) {
            throw refused.toldOf(FIELDS);
        }
        return id;
    }

    private static void refuseNone(Heads heads) {
        if (heads.count() == 0) {
            InvalidValueException refusal = new InvalidValueException(Reason.TOO_SMALL, heads.toString(), "1 head");
            throw Refused.because(Refusals.of(refusal, "heads"));
        }
    }

    private String named(Transaction transaction, Principal principal, String id) {
        IntentTable table = new IntentTable(transaction);
        String buyer = table.find(principal.bureau(), id)
                .filter(row -> intents.isSeenBy(principal, row))
                .orElseThrow(() -> Refused.because(List.of(
                        CalendarParts.orUnknown(table, principal.bureau(), "/intent", id, Fault.UNKNOWN_INTENT))))
                .party();
        if (principal.role() == Role.BUYER && !principal.speaksFor(buyer)) {
            throw NoRight.ofOthers();
        }
        return id;
    }

    /** Returns an intent for exactly this deal: these heads, on this day, at this price. */
    private static PurchaseIntent wanted(String id, DealBody body, ListingRow listing, PartyRow buyer) {
        return new PurchaseIntent(
                id,
                id,
                BuyerKind.OTHER,
                List.of(ProductPath.of(listing.product())),
                Demand.upTo(demand(body.heads(), listing)),
                SupplierLimits.NONE,
                BuyerTerms.bidding(live(body.price(), listing)),
                new Window(body.pickUpOn(), body.pickUpOn()),
                at(body, buyer));
    }

    private static Quantity demand(Heads sold, ListingRow listing) {
        return listing.goods().by() == SearchKeys.Measure.COUNT
                ? Heads.of(Math.multiplyExact(sold.count(), each(listing)))
                : Weight.ofGrams(Math.multiplyExact(sold.count(), listing.meanGrams()));
    }

    /** Returns the number of heads in one unit sold: 1, or the content of a pack. */
    private static long each(ListingRow listing) {
        return MarketRows.listing(listing).listing().stock().each();
    }

    /**
     * Converts the price to a bid. A bid cannot be for packs, so a price for a pack becomes a price by weight or for
     * the number of heads in the pack.
     */
    private static UnitPrice live(DealPrice price, ListingRow listing) {
        UnitPrice agreed = price.price();
        if (agreed.basis() == Basis.GRAM) {
            return agreed.forPart(price.dressedPerMille(), RoundingMode.FLOOR);
        }
        long each = each(listing);
        if (agreed.per() > UnitPrice.MOST_PER / each) {
            InvalidValueException refusal =
                    new InvalidValueException(Reason.TOO_LARGE, agreed.toString(), UnitPrice.MOST_PER / each + " head");
            throw Refused.because(Refusals.of(refusal, "price"));
        }
        return new UnitPrice(Basis.HEAD, agreed.micros(), agreed.per() * each);
    }

    private static Place at(DealBody body, PartyRow buyer) {
        return body.at()
                .or(() -> Owners.place(buyer))
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.MISSING_FIELD, "at", "")));
    }
}
