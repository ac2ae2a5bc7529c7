package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.quantity.Weight;

/**
 * A listing of a campaign.
 *
 * @param listing the listing with all of its original stock
 * @param asOf the day for which its weights hold
 * @param flock how the animals grow and eat; empty for stock that does not grow, or when unknown
 */
public record Offered(Listing listing, LocalDate asOf, Optional<Flock> flock) {

    /** Returns all stock of the listing, at the stated weight. */
    Volume whole() {
        return Volume.of(headCount(), headStated());
    }

    /** Returns the stated weight of one unit sold. */
    Weight headStated() {
        return listing.soldWeightOn(asOf, asOf);
    }

    long headCount() {
        return listing.stock().heads().count();
    }

    /** Returns what one unit sold weighs on {@code day}, or on the nearest day on which it is offered. */
    Weight headOn(LocalDate day) {
        LocalDate last = listing.window().to().isBefore(day) ? listing.window().to() : day;
        return listing.soldWeightOn(last.isBefore(asOf) ? asOf : last, asOf);
    }

    /** Returns the days from {@code day} to the last day of the offer, 0 or more. */
    long daysLeft(LocalDate day) {
        return Math.max(0, listing.window().to().toEpochDay() - day.toEpochDay());
    }

    /** Returns the feed saved for a head that leaves on {@code day}, up to the last day of the offer. */
    Weight feedLeft(LocalDate day) {
        long from = day.toEpochDay() - asOf.toEpochDay();
        return flock.map(known -> known.feed(from, from + daysLeft(day))).orElse(Weight.NONE);
    }
}
