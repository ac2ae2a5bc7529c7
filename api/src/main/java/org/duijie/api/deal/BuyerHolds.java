package org.duijie.api.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Times;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.Lot;
import org.duijie.api.market.MarketRows;
import org.duijie.api.party.PartyTable;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.quantity.Heads;

/**
 * Prevents a buyer from holding the stock of a whole county by proposals that await an answer. Applies the limits of
 * {@link Proposals.HoldLimits}. In addition, a buyer must wait a day before it proposes on a listing again if the
 * cooperative declined the last proposal, or if the buyer withdrew it or let it expire. One withdrawal a day, within an
 * hour of the proposal, has no such consequence. Before a buyer's proposal is checked, {@link #await} blocks other
 * proposals of the same party, so that two proposals cannot exceed a limit together. To prevent deadlocks, lock parties
 * before listings.
 */
final class BuyerHolds {
    private final AppContext context;
    private final Proposals.HoldLimits limits;

    BuyerHolds(AppContext context, Proposals.HoldLimits limits) {
        this.context = context;
        this.limits = limits;
    }

    /** Returns whether these limits apply to {@code principal}: they apply to a buyer that acts for itself. */
    static boolean binds(Principal principal) {
        return principal.role() == Role.BUYER;
    }

    /** Blocks the buyer's other proposals until the transaction ends. */
    void await(Transaction transaction, Principal principal) {
        if (binds(principal)) {
            new PartyTable(transaction).await(principal.bureau(), principal.party());
        }
    }

    /**
     * Refuses a proposal that exceeds a limit.
     *
     * @param listing the listing in its current state, locked against others
     */
    void check(Transaction transaction, Principal principal, ListingRow listing, NewDeal offer) {
        if (!binds(principal)) {
            return;
        }
        ProposalTable deals = new ProposalTable(transaction);
        Instant now = context.moment();
        offer.holdUntil()
                .filter(until -> until.isAfter(now.plus(limits.longest())))
                .ifPresent(until -> refuse(
                        Fault.HOLD_TOO_LONG,
                        "/holdUntil",
                        Times.text(until),
                        Long.toString(limits.longest().toHours())));
        if (deals.open(principal.bureau(), principal.party(), context.now()) >= limits.open()) {
            refuse(Fault.TOO_MANY_PROPOSALS, "", "", Integer.toString(limits.open()));
        }
        refusePause(transaction, principal, listing);
        long own = deals.held(principal.bureau(), principal.party(), listing.id());
        long free = listing.heads() - listing.taken();
        long most = limits.heads(free + own) - own;
        long heads = offer.heads().count();
        if (heads <= free && heads > most) {
            refuseMuch(listing, offer.heads(), Heads.of(Math.max(0, most)));
        }
    }

    /** Refuses the heads, with the most that the buyer may hold, in the unit in which the listing is sold. */
    private void refuseMuch(ListingRow listing, Heads heads, Heads most) {
        Lot lot = Lot.of(MarketRows.listing(listing).listing());
        throw Refused.because(
                RefusalCode.DEAL_RULE,
                new Complaint(
                        Fault.HOLDS_TOO_MUCH.severity(),
                        "/heads",
                        "",
                        Fault.HOLDS_TOO_MUCH.name(),
                        List.of(
                                lot.told(most.toString()),
                                Integer.toString(limits.perMille()),
                                lot.told(heads.toString())),
                        lot.word()));
    }

    /**
     * Returns the end of a hold for a proposal that does not state one.
     *
     * @param usual the default duration of a hold, for a principal without these limits
     */
    Instant usualUntil(Principal principal, Duration usual) {
        boolean isShorter = binds(principal) && limits.longest().compareTo(usual) < 0;
        return context.moment().plus(isShorter ? limits.longest() : usual);
    }

    /**
     * Refuses a buyer if, less than a day ago, the cooperative declined its proposal, or its proposal was withdrawn or
     * expired. Ignores one quick withdrawal.
     */
    private void refusePause(Transaction transaction, Principal principal, ListingRow listing) {
        Instant since = context.moment().minus(Proposals.HoldLimits.PAUSE);
        DealBook book = new DealBook(transaction);
        List<Standing> ended = new ProposalTable(transaction)
                .ended(principal.bureau(), principal.party(), listing.id(), Times.text(since)).stream()
                        .flatMap(id -> book.find(principal.bureau(), id).stream())
                        .toList();
        ended.stream()
                .filter(deal -> isBy(Side.COOPERATIVE, deal))
                .findFirst()
                .ifPresent(deal -> pause(Fault.REFUSED_LATELY, listing, deal));
        List<Standing> own =
                ended.stream().filter(BuyerHolds::isGivenUpByItself).toList();
        boolean isSlip = own.size() == 1 && isSlip(own.get(0));
        own.stream().filter(deal -> !isSlip).findFirst().ifPresent(deal -> pause(Fault.PROPOSED_LATELY, listing, deal));
    }

    private static void pause(Fault fault, ListingRow listing, Standing deal) {
        refuse(fault, "/listing", listing.id(), Times.text(end(deal).plus(Proposals.HoldLimits.PAUSE)));
    }

    /** Returns whether the buyer withdrew its own proposal, or let it expire. */
    private static boolean isGivenUpByItself(Standing deal) {
        boolean isOwn = deal.row().proposedBy() == Role.BUYER;
        return isOwn && (deal.deal().state() == DealState.EXPIRED || isBy(Side.BUYER, deal));
    }

    private static boolean isSlip(Standing deal) {
        Instant begun = Instant.parse(deal.row().createdAt());
        return deal.deal().state() != DealState.EXPIRED && end(deal).isBefore(begun.plus(Proposals.HoldLimits.SLIP));
    }

    private static Instant end(Standing deal) {
        return ((Closed) deal.deal()).ending().word().at();
    }

    private static boolean isBy(Side side, Standing deal) {
        return deal.deal() instanceof Closed closed
                && closed.ending().word().by().filter(side::equals).isPresent();
    }

    private static void refuse(Fault fault, String pointer, String value, String... details) {
        Complaint complaint = Refusals.at(fault, pointer, value, details);
        throw Refused.because(RefusalCode.DEAL_RULE, complaint);
    }
}
