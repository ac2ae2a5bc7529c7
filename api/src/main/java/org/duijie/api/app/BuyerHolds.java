package org.duijie.api.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.duijie.api.app.DealBook.Standing;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.Refusals;
import org.duijie.api.codec.Times;
import org.duijie.api.store.ListingRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.ProposalTable;
import org.duijie.api.store.Transaction;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Side;

/**
 * Keeps a buyer from holding a county's stock by proposals that nobody has answered: the limits of {@link HoldLimits}, and a day's pause
 * after the cooperative's no. Who proposes for itself first {@linkplain #await awaits} its party's other proposals, so that no two of
 * them together pass a limit. Parties are taken before listings.
 */
final class BuyerHolds {
    private final Office office;
    private final HoldLimits limits;

    BuyerHolds(Office office, HoldLimits limits) {
        this.office = office;
        this.limits = limits;
    }

    /** Whether {@code principal} proposes by its own word as a buyer. */
    static boolean binds(Principal principal) {
        return principal.role() == Role.BUYER;
    }

    /** Keeps the buyer's other proposals waiting until the transaction ends. */
    void await(Transaction transaction, Principal principal) {
        if (binds(principal)) {
            new PartyTable(transaction).await(principal.bureau(), principal.party());
        }
    }

    /**
     * Refuses what is over a limit.
     *
     * @param listing as it stands with all others kept from it
     */
    void check(Transaction transaction, Principal principal, ListingRow listing, Offer offer) {
        if (!binds(principal)) {
            return;
        }
        ProposalTable deals = new ProposalTable(transaction);
        Instant now = office.moment();
        offer.holdUntil()
                .filter(until -> until.isAfter(now.plus(limits.longest())))
                .ifPresent(until -> refuse(
                        Fault.HOLD_TOO_LONG,
                        "/holdUntil",
                        Times.text(until),
                        Long.toString(limits.longest().toHours())));
        if (deals.open(principal.bureau(), principal.party(), office.now()) >= limits.open()) {
            refuse(Fault.TOO_MANY_PROPOSALS, "", "", Integer.toString(limits.open()));
        }
        refused(transaction, principal, listing)
                .ifPresent(at ->
                        refuse(Fault.REFUSED_LATELY, "/listing", listing.id(), Times.text(at.plus(HoldLimits.PAUSE))));
        long own = deals.held(principal.bureau(), principal.party(), listing.id());
        long free = listing.heads() - listing.taken();
        long most = limits.heads(free + own) - own;
        long heads = offer.heads().count();
        if (heads <= free && heads > most) {
            refuse(
                    Fault.HOLDS_TOO_MUCH,
                    "/heads",
                    offer.heads().toString(),
                    Long.toString(Math.max(0, most)),
                    Integer.toString(limits.perMille()));
        }
    }

    /** Until when a proposal holds that says nothing of it. */
    Instant usualUntil(Principal principal, Duration usual) {
        boolean isShorter = binds(principal) && limits.longest().compareTo(usual) < 0;
        return office.moment().plus(isShorter ? limits.longest() : usual);
    }

    /** When the cooperative last refused the buyer on this listing, if that is not a day ago. */
    private Optional<Instant> refused(Transaction transaction, Principal principal, ListingRow listing) {
        String since = Times.text(office.moment().minus(HoldLimits.PAUSE));
        DealBook book = new DealBook(transaction);
        return new ProposalTable(transaction)
                .ended(principal.bureau(), principal.party(), listing.id(), since).stream()
                        .map(id -> book.find(principal.bureau(), id))
                        .flatMap(Optional::stream)
                        .map(Standing::deal)
                        .filter(BuyerHolds::isCooperativesNo)
                        .map(deal -> ((Closed) deal).ending().word().at())
                        .findFirst();
    }

    private static boolean isCooperativesNo(Deal deal) {
        return deal instanceof Closed closed
                && closed.ending()
                        .word()
                        .by()
                        .filter(side -> side == Side.COOPERATIVE)
                        .isPresent();
    }

    private static void refuse(Fault fault, String pointer, String value, String... details) {
        Complaint complaint = Refusals.at(fault, pointer, value, details);
        throw Refused.because(Refusal.DEAL_RULE, complaint);
    }
}
