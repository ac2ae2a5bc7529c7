package org.duijie.api.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.duijie.api.audit.Audit;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealLog.Why;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSearch;
import org.duijie.api.dealbook.DealSteps;
import org.duijie.api.dealbook.DealSteps.Move;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.Sound;
import org.duijie.api.file.SoldWords;
import org.duijie.api.file.Unusual;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.Lot;
import org.duijie.api.place.Area;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Open;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.watch.PriceWatch.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals before pick-up: proposed, accepted or declined, cancelled, expired. */
public final class Deals {
    private static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Deals.class);
    private static final int AT_ONCE = 100;

    private final AppContext context;
    private final Proposals proposals;
    private final DirectOffers direct;
    private final DealSteps steps;
    private final Deliveries deliveries;

    /**
     * A deal, with the warning about its price.
     *
     * @param mark the warning, for liaisons; empty when the price is not unusual
     */
    public record Watched(SeenDeal deal, Optional<Mark> mark) {}

    /**
     * Makes the facade, and all other parts of this feature.
     *
     * @param holds the limits on what a buyer may hold by its own proposals
     */
    public Deals(AppContext context, Audit audit, Intents intents, Proposals.HoldLimits holds) {
        DealLog log = new DealLog(context, audit);
        BuyerHolds buyers = new BuyerHolds(context, holds);
        this.context = context;
        this.proposals = new Proposals(context, log, buyers);
        this.direct = new DirectOffers(context, intents, buyers);
        this.steps = new DealSteps(context, log, intents);
        this.deliveries = new Deliveries(context, steps);
    }

    /** Returns the HTTP routes of this feature. */
    public List<Resource> resources() {
        return List.of(new DealResource(this), deliveries.resource(), new Watch(context).resource());
    }

    /** Returns the facade for proposals of several deals at once. */
    public Proposals proposals() {
        return proposals;
    }

    /** Returns the facade for deals from confirmation to payment. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Returns how many proposed deals of all bureaus have a hold that expires within {@code time}. */
    public long expiring(Duration time) {
        String until = context.in(time);
        return context.database().read(view -> {
            DealBook deals = new DealBook(view);
            return new BureauTable(view)
                    .all().stream()
                            .mapToLong(bureau -> deals.expiring(bureau, until))
                            .sum();
        });
    }

    /**
     * Proposes a deal without a match round. The proposal comes from a buyer, a cooperative, or a liaison acting for
     * both. If a buyer, or a liaison for a buyer, names no intent, a new intent is entered for this deal.
     *
     * @throws Refused {@code NOT_ENOUGH_STOCK}, {@code NOT_ENOUGH_DEMAND}, or with all errors in the body
     */
    public SeenDeal create(Principal principal, byte[] body) {
        LikelyDays days = LikelyDays.on(context.today());
        DealBody first = Refused.orRefused(DealBody.read(body, SoldWords.ANY, days));
        Proposals.refuseUnlikelyHold(context.moment(), first.holdUntil());
        return context.database().write(transaction -> {
            SoldWords words = Lot.words(transaction, principal.bureau(), first.listing());
            Decoded<DealBody> decoded = DealBody.read(body, words, days);
            DealBody read = Refused.orRefused(decoded);
            NewDeal offer = direct.offer(transaction, principal, read);
            Spoken spoken = principal.isLiaison()
                    ? Spoken.ofBureau(principal)
                    : Spoken.of(principal, new Spoken.Claim(Optional.empty(), Optional.empty()));
            Proposals.Answer answer =
                    proposals.propose(transaction, spoken, List.of(offer)).get(0);
            SeenDeal deal = answer.deal().orElseThrow(() -> answer.why().orElseThrow());
            return deal.warning(decoded.complaints())
                    .warning(farPrice(deal, read))
                    .warning(farPlace(transaction, principal, read));
        });
    }

    /** Counts a deal that was made earlier in an open campaign that has its listing. */
    public SeenDeal joinCampaign(Principal principal, String id, long version, byte[] body) {
        String campaign = Refused.orRefused(DealBody.campaign(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.JOIN_CAMPAIGN);
        return steps.enrol(move, (transaction, row) -> {
            if (!Campaigns.isOpen(transaction, principal.bureau(), campaign)) {
                throw Refused.because(Refusals.of(Fault.UNKNOWN_CAMPAIGN, "campaign", campaign));
            }
            ListingRow listing = new ListingTable(transaction)
                    .find(principal.bureau(), row.listing())
                    .orElseThrow();
            return Campaigns.ofDeal(transaction, Optional.of(campaign), row.intent(), listing, context.now())
                    .orElseThrow(
                            () -> Refused.because(Refusals.of(Fault.LISTING_OUTSIDE_CAMPAIGN, "campaign", campaign)));
        });
    }

    /** Returns one deal to its two parties or to a liaison. Liaisons also see whether its price is unusual. */
    public Watched get(Principal principal, String id) {
        return context.database().read(view -> {
            Standing standing = DealSteps.seen(view, principal, id);
            Optional<Mark> mark = principal.isLiaison() ? Watch.of(view, standing.row()) : Optional.empty();
            return new Watched(SeenDeal.of(view, principal, standing), mark);
        });
    }

    /**
     * Returns one page of the deals that {@code query} finds: deals of the principal's party or, for liaisons, of all
     * parties.
     */
    public Slice list(Principal principal, DealQuery query, Slice.Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new DealBook(view).list(principal.bureau(), query.search(principal), page),
                        standing -> DealView.of(SeenDeal.of(view, principal, standing))));
    }

    /** Returns the first {@code most} deals that the principal may see, ordered by id. */
    public List<SeenDeal> all(Principal principal, int most) {
        DealSearch search = DealQuery.ALL.search(principal);
        List<SeenDeal> all = new ArrayList<>();
        List<SeenDeal> some = page(principal, search, "");
        while (!some.isEmpty() && all.size() < most) {
            some.stream().limit(most - all.size()).forEach(all::add);
            some = page(principal, search, some.get(some.size() - 1).id());
        }
        return all;
    }

    private List<SeenDeal> page(Principal principal, DealSearch search, String after) {
        return context.database()
                .read(view -> new DealBook(view)
                        .list(principal.bureau(), search, new Page(after, PAGE)).stream()
                                .map(standing -> SeenDeal.of(view, principal, standing))
                                .toList());
    }

    /** Returns the transitions of a deal, the oldest first. */
    public List<DealLog.Event> events(Principal principal, String id, long after, int limit) {
        return context.database().read(view -> {
            DealRow row = DealSteps.seen(view, principal, id).row();
            return DealLog.events(view, row.bureau(), row.id(), after, limit);
        });
    }

    /** Records the acceptance of one side. Once both sides have accepted, the deal is agreed. */
    public SeenDeal accept(Principal principal, String id, long version, byte[] body) {
        Spoken spoken = Spoken.of(principal, Refused.orRefused(Spoken.Claim.read(body)));
        spoken.needed();
        return steps.take(
                new Move(spoken, id, version, Verb.ACCEPT),
                Proposed.class,
                (transaction, row, proposed) -> DealFloors.of(transaction, row)
                        .refusal(proposed.subject().product(), proposed.terms())
                        .<Outcome<? extends Deal>>map(Outcome::refused)
                        .orElseGet(() -> proposed.accept(spoken.yes(context.moment()))));
    }

    /** Declines the deal for one side. */
    public SeenDeal decline(Principal principal, String id, long version, byte[] body) {
        return end(principal, id, version, body, Verb.DECLINE, Proposed.class, Proposed::decline);
    }

    /** Cancels a deal that is not loaded yet. */
    public SeenDeal cancel(Principal principal, String id, long version, byte[] body) {
        return end(principal, id, version, body, Verb.CANCEL, Open.class, Open::cancel);
    }

    /**
     * Ends the deals whose hold has expired, by a normal transition. Skips a deal that another request changes first.
     */
    public void expire() {
        String now = context.now();
        for (BureauId bureau : context.database().read(view -> new BureauTable(view).all())) {
            List<String> overdue = context.database().read(view -> new DealBook(view).overdue(bureau, now, AT_ONCE));
            overdue.forEach(id -> Sound.orLeftOut(id, () -> {
                expire(Principal.ofService(bureau), id);
                return Optional.empty();
            }));
        }
    }

    private void expire(Principal service, String id) {
        Instant now = context.moment();
        try {
            long version = context.database()
                    .read(view -> DealSteps.seen(view, service, id).row().version());
            steps.take(
                    new Move(Spoken.ofBureau(service), id, version, Verb.EXPIRE),
                    Proposed.class,
                    proposed -> proposed.expire(now));
        } catch (Refused somebodyWasFirst) {
            LOG.debug("{} has gone on: {}", id, somebodyWasFirst.getMessage());
        }
    }

    private <D extends Deal> SeenDeal end(
            Principal principal,
            String id,
            long version,
            byte[] body,
            Verb verb,
            Class<D> state,
            BiFunction<D, Ending.Word, Closed> how) {
        EndBody read = Refused.orRefused(EndBody.read(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Ending.Word word = new Ending.Word(spoken.side(), read.reason(), read.note(), context.moment());
        Why why = new Why(Optional.of(read.reason().code()), read.note());
        return steps.take(new Move(spoken, id, version, verb, why), state, deal -> Outcome.done(how.apply(deal, word)));
    }

    private static List<Complaint> farPlace(Transaction view, Principal principal, DealBody read) {
        return read.at()
                .map(at -> Area.beside(view, principal.bureau(), "").intent(at))
                .orElse(List.of());
    }

    private static List<Complaint> farPrice(SeenDeal deal, DealBody read) {
        return Unusual.price(
                deal.row().product(), read.price().price(), deal.deal().terms().expectedHead(), read.writtenPrice());
    }
}
