package org.duijie.api.dealbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.MarketRows;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;

/** Finds the deals of a listing that are not loaded yet, and that a change of the listing no longer fits. */
public final class ListedDeals {
    /** The maximum number of deals that a warning names. */
    private static final int NAMED = 10;

    private ListedDeals() {}

    /**
     * Returns a warning if the change leaves the pick-up day of a deal outside the window of the listing, and one if it
     * gives the stock another weight than a deal expects. Each names the deals by their short numbers.
     */
    public static List<Complaint> doubts(Transaction view, ListingRow before, ListingRow after, LocalDate today) {
        boolean isOtherWindow = !window(before).equals(window(after));
        boolean isOtherWeight = isWeighedOtherwise(before, after);
        if (before.taken() == 0 || !(isOtherWindow || isOtherWeight)) {
            return List.of();
        }
        List<DealRow> open = open(view, after);
        List<Complaint> doubts = new ArrayList<>();
        if (isOtherWindow) {
            Window window = window(after);
            String days = window.from() + "/" + window.to();
            doubts.addAll(told(Fault.DEAL_OUTSIDE_WINDOW, days, open, terms -> !window.contains(terms.pickUpOn())));
        }
        if (isOtherWeight) {
            doubts.addAll(told(Fault.DEAL_AT_OTHER_WEIGHT, "", open, terms -> !isExpected(terms, after, today)));
        }
        return doubts;
    }

    private static List<Complaint> told(Fault fault, String value, List<DealRow> open, Predicate<DealTerms> isAstray) {
        List<String> numbers = open.stream()
                .filter(row -> isAstray.test(DealBook.termsOf(row)))
                .map(DealRow::number)
                .toList();
        String named = numbers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? List.of()
                : List.of(Refusals.at(
                        fault,
                        fault == Fault.DEAL_OUTSIDE_WINDOW ? "/from" : "/unitWeight",
                        value,
                        numbers.size() > NAMED ? named + " …" : named));
    }

    private static List<DealRow> open(Transaction view, ListingRow listing) {
        return new DealBook(view)
                .all(listing.bureau(), DealSearch.ofListing(listing.id())).stream()
                        .map(DealBook.Standing::row)
                        .filter(row -> row.state() == DealState.PROPOSED
                                || row.state() == DealState.AGREED
                                || row.state() == DealState.CONFIRMED)
                        .toList();
    }

    private static Window window(ListingRow row) {
        return new Window(
                Window.parseDay(row.goods().fromDay()),
                Window.parseDay(row.goods().toDay()));
    }

    private static boolean isWeighedOtherwise(ListingRow before, ListingRow after) {
        return before.meanGrams() != after.meanGrams()
                || Stream.of("unitWeight", "weighedOn")
                        .anyMatch(field -> !Body.tree(before.entered())
                                .path(field)
                                .equals(Body.tree(after.entered()).path(field)));
    }

    private static boolean isExpected(DealTerms terms, ListingRow listing, LocalDate today) {
        try {
            return MarketRows.listing(listing)
                    .on(today)
                    .map(stock -> stock.soldWeightOn(terms.pickUpOn(), today))
                    .map(terms.expectedHead()::equals)
                    .orElse(true);
        } catch (InvalidValueException outsideTheCurve) {
            return false;
        }
    }
}
