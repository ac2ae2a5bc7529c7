package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealRow;
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

/** Changes the day of pick-up of a deal. */
final class NewDays {
    private NewDays() {}

    /**
     * Returns the deal with its expected weight on {@code day}. The amount that it takes from a demand by weight stays
     * the same until the weigh-in.
     *
     * @throws Refused when the day is past or outside one of the two windows; if the intent was entered for this deal
     *     alone, only the listing's window counts
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
     * Returns the deal with its expected weight on {@code day}, the day of loading. The agreed day does not change. If
     * the listing was changed after the proposal, the expected weight does not change either, because nobody agreed to
     * the new weight.
     *
     * @throws Refused when the total weight would exceed the limit
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

    /** Warns if stock was loaded on a day other than the agreed one. */
    public static List<Complaint> otherDay(LocalDate agreed, LocalDate loaded) {
        return agreed.equals(loaded)
                ? List.of()
                : List.of(Refusals.at(Fault.LOADED_ON_OTHER_DAY, "/on", loaded.toString(), agreed.toString()));
    }
}
