package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.core.deal.Agreed;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.market.Pair;
import org.duijie.core.quantity.InvalidValueException;

/** Deals that are picked up on another day than was agreed at first. */
public final class NewDays {
    private NewDays() {}

    /**
     * Returns the deal with the heads as heavy as they should be on {@code day}. What it takes of a demand by weight
     * stays until it is weighed.
     *
     * @throws Refused when the day is past, or in one of the two windows no more; an intent that was entered for the
     *     deal alone goes by its listing's
     */
    public static Agreed of(
            Transaction transaction, Principal principal, DealRow row, Agreed agreed, LocalDate day, LocalDate today) {
        ListingRow listing =
                new ListingTable(transaction).find(row.bureau(), row.listing()).orElseThrow();
        IntentRow intent =
                new IntentTable(transaction).find(row.bureau(), row.intent()).orElseThrow();
        Pair pair = row.ownIntent()
                ? OfferedPair.ofListing(transaction, principal, listing, intent, today, day)
                : OfferedPair.of(transaction, principal, listing, intent, today, day);
        try {
            return agreed.movedTo(day, pair.soldWeightOn(day));
        } catch (InvalidValueException refusal) {
            throw Refused.because(Refusals.of(refusal, "pickUpOn"));
        }
    }

    /**
     * Returns the deal with what is sold as heavy as it should be on {@code day}, on which it is really loaded. The day
     * agreed stays; so does the weight when the listing was changed since the deal was proposed, for nobody agreed to
     * what it says now.
     *
     * @throws Refused when the heads would be too heavy together
     */
    public static Confirmed loaded(
            Transaction transaction, DealRow row, Confirmed confirmed, LocalDate day, LocalDate today) {
        if (day.equals(confirmed.terms().pickUpOn()) || day.isAfter(today)) {
            return confirmed;
        }
        ListingRow listing =
                new ListingTable(transaction).find(row.bureau(), row.listing()).orElseThrow();
        if (listing.changedAt().compareTo(row.createdAt()) > 0) {
            return confirmed;
        }
        try {
            return MarketRows.listing(listing)
                    .on(day)
                    .map(stock -> confirmed.expecting(stock.soldWeightOn(day, day)))
                    .orElse(confirmed);
        } catch (InvalidValueException refusal) {
            throw Refused.because(Refusals.of(refusal, "on"));
        }
    }

    /** That stock was loaded on another day than was agreed. */
    public static List<Complaint> otherDay(LocalDate agreed, LocalDate loaded) {
        return agreed.equals(loaded)
                ? List.of()
                : List.of(Refusals.at(Fault.LOADED_ON_OTHER_DAY, "/on", loaded.toString(), agreed.toString()));
    }
}
