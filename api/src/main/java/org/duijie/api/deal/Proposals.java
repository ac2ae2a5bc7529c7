package org.duijie.api.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealRow.DealParty;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Times;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.AdoptedLine;
import org.duijie.api.market.Lot;
import org.duijie.api.market.MarketRows;
import org.duijie.api.market.Shortage;
import org.duijie.api.offering.HoldTable;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.market.Pair;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/**
 * Turns offers into proposed deals, which hold heads of a listing and demand of an intent. To prevent deadlocks,
 * everything is locked before anything is recorded: first all listings, then all intents, each in the order of ids.
 */
public final class Proposals {
    /** The default duration of a hold. */
    static final Duration USUAL_HOLD = Duration.ofDays(2);

    static final Duration LONGEST_HOLD = Duration.ofDays(30);
    static final String PREFIX = "dea";

    private final AppContext context;
    private final DealLog log;
    private final BuyerHolds buyers;

    /**
     * The result of one offer.
     *
     * @param deal the proposed deal; empty when the offer was refused
     * @param why the reason for a refusal; a refused offer holds nothing
     */
    public record Answer(NewDeal offer, Optional<SeenDeal> deal, Optional<Refused> why) {}

    private record Holding(DealRow row, Deal deal) {}

    public Proposals(AppContext context, DealLog log, BuyerHolds buyers) {
        this.context = context;
        this.log = log;
        this.buyers = buyers;
    }

    /**
     * Proposes deals within the caller's transaction: one for each offer whose heads and demand can be held. Every
     * other offer gets a refusal of its own.
     *
     * @param spoken who proposes; if a side proposes, this counts as its acceptance
     * @return the result of each, in the given order
     */
    public List<Answer> propose(Transaction transaction, Spoken spoken, List<NewDeal> offers) {
        IdentityHashMap<NewDeal, Holding> held = new IdentityHashMap<>();
        IdentityHashMap<NewDeal, Refused> refused = new IdentityHashMap<>();
        await(transaction, spoken.principal(), offers);
        for (NewDeal offer : offers) {
            try {
                held.put(offer, hold(transaction, spoken, offer));
            } catch (Refused why) {
                refused.put(offer, why);
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (NewDeal offer : offers) {
            Optional<SeenDeal> deal =
                    Optional.ofNullable(held.get(offer)).map(holding -> record(transaction, spoken, holding));
            answers.add(new Answer(offer, deal, Optional.ofNullable(refused.get(offer))));
        }
        return answers;
    }

    /** Refuses a hold whose end is past or too far in the future. */
    public static void refuseUnlikelyHold(Instant now, Optional<Instant> holdUntil) {
        Instant latest = now.plus(LONGEST_HOLD);
        holdUntil.filter(until -> !until.isAfter(now) || until.isAfter(latest)).ifPresent(until -> {
            throw Refused.because(Refusals.of(
                    Fault.TIME_OUT_OF_RANGE, "holdUntil", Times.text(until), Times.text(now), Times.text(latest)));
        });
    }

    /**
     * Locks all listings, then all intents, each in the order of ids, so that nothing changes between reading and
     * holding.
     */
    private static void await(Transaction transaction, Principal principal, List<NewDeal> offers) {
        offers.stream().map(NewDeal::listing).distinct().sorted().forEach(id -> await(transaction, principal, id));
        HoldTable holds = new HoldTable(transaction);
        offers.stream()
                .map(NewDeal::intent)
                .distinct()
                .sorted()
                .forEach(id -> holds.move(principal.bureau(), id, 0, 0, 0));
    }

    /**
     * Locks the heads of a listing until the transaction ends. Call it before anything is recorded in the transaction.
     */
    static void await(Transaction transaction, Principal principal, String listing) {
        new HoldTable(transaction).move(principal.bureau(), listing, DealHeads.NONE);
    }

    private Holding hold(Transaction transaction, Spoken spoken, NewDeal offer) {
        Principal principal = spoken.principal();
        ListingRow listing = new ListingTable(transaction)
                .find(principal.bureau(), offer.listing())
                .orElseThrow(() -> unknown("listing", offer.listing()));
        IntentRow intent = new IntentTable(transaction)
                .find(principal.bureau(), offer.intent())
                .orElseThrow(() -> unknown("intent", offer.intent()));
        Pair pair = OfferedPair.of(transaction, principal, listing, intent, context.today(), offer.pickUpOn());
        offer.lineOn(listing, intent, pair).ifPresent(AdoptedLine::requireAllowed);
        Weight head = pair.soldWeightOn(offer.pickUpOn());
        DealTerms terms = terms(offer, listing, intent, head);
        terms.unpayable()
                .or(() -> DealFloors.of(transaction, listing).refusal(ProductPath.of(listing.product()), terms))
                .ifPresent(rule -> {
                    throw Lot.of(pair.listing()).refused(rule);
                });
        buyers.check(transaction, principal, listing, offer);
        long each =
                MarketRows.intent(intent).takenBy(head, pair.listing().stock().each());
        take(transaction, offer, listing, each);
        Deal deal = proposed(listing, intent, terms, spoken, offer);
        long landed =
                terms.price().landed(head, pair.haulPerHead(offer.pickUpOn())).micros();
        Optional<String> campaign =
                Campaigns.ofDeal(transaction, offer.campaign(), offer.intent(), listing, context.now());
        return new Holding(row(transaction, principal, listing, intent, deal, offer, campaign, each, landed), deal);
    }

    private SeenDeal record(Transaction transaction, Spoken spoken, Holding holding) {
        new DealBook(transaction).insert(holding.row());
        return log.proposed(transaction, spoken, new DealBook.Standing(holding.row(), holding.deal()));
    }

    private static DealTerms terms(NewDeal offer, ListingRow listing, IntentRow intent, Weight head) {
        Conditions usual =
                Conditions.usual(Catalogue.standard().quarantine(ProductPath.of(listing.product())), intent.kind());
        try {
            return new DealTerms(
                    offer.heads(),
                    head,
                    offer.price(),
                    offer.pickUpOn(),
                    offer.conditions().apply(usual));
        } catch (InvalidValueException refusal) {
            throw Refused.because(Refusals.of(refusal, "heads"));
        }
    }

    private void take(Transaction transaction, NewDeal offer, ListingRow listing, long each) {
        HoldTable holds = new HoldTable(transaction);
        long heads = offer.heads().count();
        DealHeads held = new DealHeads(heads, 0, 0, 0, 0, 0);
        if (!holds.move(listing.bureau(), listing.id(), held)) {
            throw new Shortage(transaction, listing.bureau()).ofStock(listing.id(), heads);
        }
        if (!holds.move(listing.bureau(), offer.intent(), heads * each, 0, 0)) {
            holds.move(listing.bureau(), listing.id(), DealHeads.NONE.minus(held));
            throw new Shortage(transaction, listing.bureau()).ofDemand(offer.intent(), heads * each);
        }
    }

    private Deal proposed(ListingRow listing, IntentRow intent, DealTerms terms, Spoken spoken, NewDeal offer) {
        Subject subject = new Subject(
                context.newId(PREFIX),
                listing.id(),
                listing.party(),
                intent.id(),
                intent.party(),
                intent.kind(),
                ProductPath.of(listing.product()));
        Instant now = context.moment();
        Instant until = offer.holdEnd(buyers.usualUntil(spoken.principal(), USUAL_HOLD), now);
        Proposed proposed = Proposed.of(subject, terms, until);
        return spoken.side().isEmpty() || spoken.principal().isLiaison()
                ? proposed
                : proposed.accept(spoken.yes(now)).orElseThrow();
    }

    private DealRow row(
            Transaction transaction,
            Principal principal,
            ListingRow listing,
            IntentRow intent,
            Deal deal,
            NewDeal offer,
            Optional<String> campaign,
            long each,
            long landed) {
        String now = context.now();
        Instant until = ((Proposed) deal).holdUntil();
        return new DealRow(
                listing.bureau(),
                deal.subject().id(),
                new NumberTable(transaction).next(listing.bureau(), context.today()),
                listing.id(),
                intent.id(),
                party(transaction, listing, listing.party()),
                party(transaction, listing, intent.party()),
                intent.kind(),
                listing.product(),
                deal.state(),
                DealHeads.of(deal),
                offer.heads().count(),
                each,
                0,
                landed,
                Times.text(until),
                campaign,
                offer.roundLine(),
                offer.ownIntent(),
                principal.role(),
                DealBook.recordOf(deal),
                1,
                now,
                now);
    }

    private static DealParty party(Transaction transaction, ListingRow listing, String id) {
        PartyRow row = new PartyTable(transaction).find(listing.bureau(), id).orElseThrow();
        return new DealParty(row.id(), row.name(), row.entered());
    }

    private static Refused unknown(String field, String id) {
        return Refused.because(
                Refusals.of(field.equals("listing") ? Fault.UNKNOWN_LISTING : Fault.UNKNOWN_INTENT, field, id));
    }

    /**
     * The limits on what a buyer's own proposals may hold before the cooperative answers. Proposals of a cooperative or
     * a liaison have no such limits.
     *
     * @param longest the maximum time for which one proposal holds heads; it is also the default
     * @param perMille the maximum share of a listing's free heads that all proposals of the buyer hold together, in per
     *     mille, rounded up
     * @param open the maximum number of the buyer's proposals that await an answer
     */
    public record HoldLimits(Duration longest, int perMille, int open) {
        /** The default: a day, half of a listing, ten proposals. */
        public static final HoldLimits USUAL = new HoldLimits(Duration.ofHours(24), 500, 10);

        /**
         * The time that a buyer must wait before it proposes on a listing again, after the cooperative declined or
         * after the buyer's own proposal was withdrawn or expired.
         */
        static final Duration PAUSE = Duration.ofDays(1);

        /** The time after a proposal in which the buyer can withdraw it as a mistake. */
        static final Duration SLIP = Duration.ofHours(1);

        private static final int WHOLE = 1000;

        /**
         * Returns the number of heads that a buyer may hold, if {@code free} heads are free or held by this buyer
         * already.
         */
        long heads(long free) {
            return Math.floorDiv(Math.multiplyExact(free, perMille) + WHOLE - 1, WHOLE);
        }
    }
}
