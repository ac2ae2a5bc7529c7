package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Subject;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** A delivered load, and the listing it came from. */
record Sale(Delivered delivered, Offered offered) {

    static Money sum(List<Sale> sales, Function<Sale, Money> part) {
        return Bounded.sum(sales.stream().map(part));
    }

    Subject subject() {
        return delivered.deal().subject();
    }

    LocalDate day() {
        return delivered.weighIn().on();
    }

    Money amount() {
        return delivered.amount();
    }

    /** Returns the salvage value of what was accepted. */
    Money salvage() {
        UnitPrice salvage = offered.listing().terms().salvage();
        long sold = delivered.heads().count();
        long each = offered.listing().stock().each();
        long accepted = switch (salvage.basis()) {
            case GRAM -> delivered.weight().grams();
            case HEAD -> sold * each;
            case PACK -> sold;
        };
        return Bounded.money(salvage.exactOver(accepted));
    }

    /** Returns the cost saved by not keeping the accepted heads from the day they left to the last day of the offer. */
    Money keepSaved() {
        return Bounded.money(
                delivered.heads().count() * offered.daysLeft(leftOn()),
                offered.listing().holdingCost());
    }

    /**
     * Returns the feed that the accepted heads would have eaten from the day they left to the last day of the offer.
     */
    Weight feedSaved() {
        return Bounded.weight(
                delivered.heads().count() * offered.listing().stock().each(), offered.feedLeft(leftOn()));
    }

    private LocalDate leftOn() {
        return delivered.load().loading().on();
    }
}
