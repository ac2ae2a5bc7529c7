package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.quantity.Heads;

/**
 * A truck that is to pick up stock of a deal, has picked it up, or was cancelled. A deal has one for each load, and one
 * for the heads that are still at the farm.
 *
 * @param load the number of the load in the deal, from 1
 * @param day the day of loading; if it is not loaded, the pick-up day of the terms or the day of the deal's last
 *     loading, whichever is later
 * @param heads the heads that it takes
 * @param vehicle its plate; empty before it is loaded
 * @param status how certain it is
 */
public record PickUp(int load, LocalDate day, Heads heads, Optional<String> vehicle, Status status) {
    /** How certain a pick-up is. */
    public enum Status {
        /** Both sides have agreed; a liaison has not confirmed the deal. */
        AGREED,
        /** A liaison has confirmed the deal. */
        CONFIRMED,
        /** The truck has left the farm. */
        LOADED,
        /** The deal ended before it was loaded, or its heads were released. */
        CANCELLED
    }

    /** Returns the pick-ups of a deal, by load. A deal that was never agreed has none. */
    public static List<PickUp> of(Deal deal) {
        if (deal instanceof Agreed) {
            return List.of(first(deal, Status.AGREED));
        }
        if (deal instanceof Confirmed) {
            return List.of(first(deal, Status.CONFIRMED));
        }
        if (deal instanceof Loaded loaded) {
            return of(loaded);
        }
        return deal instanceof Closed closed && closed.ending().from() != DealState.PROPOSED
                ? List.of(first(deal, Status.CANCELLED))
                : List.of();
    }

    private static List<PickUp> of(Loaded deal) {
        List<PickUp> all = new ArrayList<>();
        deal.loads().list().forEach(load -> all.add(loaded(load)));
        if (deal.atFarm().count() > 0) {
            all.add(rest(deal, deal.atFarm(), Status.CONFIRMED));
        }
        deal.release()
                .filter(release -> release.word().isPresent())
                .ifPresent(release -> all.add(rest(deal, release.heads(), Status.CANCELLED)));
        return all;
    }

    private static PickUp first(Deal deal, Status status) {
        return new PickUp(1, deal.terms().pickUpOn(), deal.terms().heads(), Optional.empty(), status);
    }

    private static PickUp loaded(Load load) {
        return new PickUp(
                load.number(),
                load.loading().on(),
                load.loading().loaded(),
                Optional.of(load.loading().vehicle()),
                Status.LOADED);
    }

    private static PickUp rest(Loaded deal, Heads heads, Status status) {
        LocalDate last = deal.loads().latest().loading().on();
        LocalDate agreed = deal.terms().pickUpOn();
        return new PickUp(
                deal.loads().count() + 1, last.isAfter(agreed) ? last : agreed, heads, Optional.empty(), status);
    }
}
