package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.quantity.Weight;

/**
 * A listing of a campaign.
 *
 * @param listing with all the stock it began with
 * @param asOf the day for which its weights hold
 * @param flock how it grows and eats; empty for what does neither, or where nobody knows
 */
public record Offered(Listing listing, LocalDate asOf, Optional<Flock> flock) {

    /** All of it, at the weight stated. */
    Volume whole() {
        return Volume.of(headCount(), headStated());
    }

    /** What one that is sold weighs as it was stated. */
    Weight headStated() {
        return listing.soldWeightOn(asOf, asOf);
    }

    long headCount() {
        return listing.stock().heads().count();
    }

    /** What one that is sold weighs on {@code day}, or on the nearest day on which it is offered. */
    Weight headOn(LocalDate day) {
        LocalDate last = listing.window().to().isBefore(day) ? listing.window().to() : day;
        return listing.soldWeightOn(last.isBefore(asOf) ? asOf : last, asOf);
    }

    /** Days from {@code day} to the last on which it is offered, 0 or more. */
    long daysLeft(LocalDate day) {
        return Math.max(0, listing.window().to().toEpochDay() - day.toEpochDay());
    }

    /** What a head that leaves on {@code day} no longer eats until the last day of the offer. */
    Weight feedLeft(LocalDate day) {
        long from = day.toEpochDay() - asOf.toEpochDay();
        return flock.map(known -> known.feed(from, from + daysLeft(day))).orElse(Weight.NONE);
    }
}
