package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.MarketRows;
import org.duijie.api.market.Shortage;
import org.duijie.api.policy.Policies;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Window;

/**
 * Checks the listing and the intent of an offer. Product, unit and days must match. Price, distance and weight are not
 * checked, because the two sides agree on them.
 */
final class OfferedPair {
    private static final List<TradeRule> RULES = List.of(TradeRule.PRODUCT, TradeRule.UNIT, TradeRule.WINDOW);

    private OfferedPair() {}

    /**
     * Returns the pair as of {@code today}.
     *
     * @throws Refused with all rules on product, unit and days that the pair breaks on {@code day}
     */
    static Pair of(
            Transaction transaction,
            Principal principal,
            ListingRow listing,
            IntentRow intent,
            LocalDate today,
            LocalDate day) {
        Pair pair = pair(transaction, principal, listing, intent, today);
        List<Complaint> broken = RULES.stream()
                .filter(rule -> !pair.passes(rule, day))
                .map(rule -> complaint(rule, pair, day))
                .toList();
        if (!broken.isEmpty()) {
            throw Refused.because(broken);
        }
        return pair;
    }

    /**
     * Returns the pair, checking the day only against the listing.
     *
     * @throws Refused when the day is past, or outside the listing's window
     */
    static Pair ofListing(
            Transaction transaction,
            Principal principal,
            ListingRow listing,
            IntentRow intent,
            LocalDate today,
            LocalDate day) {
        refuseOtherDays(listing, today, day);
        return pair(transaction, principal, listing, intent, today);
    }

    /**
     * Checks only the day, for an offer that names no intent.
     *
     * @throws Refused when the day is past, or outside the listing's window
     */
    static void refuseOtherDays(ListingRow listing, LocalDate today, LocalDate day) {
        Window window = MarketRows.listing(listing).listing().window();
        if (day.isBefore(today) || !window.contains(day)) {
            throw Refused.because(
                    List.of(Refusals.at(Fault.DAY_OUTSIDE_LISTING, "/pickUpOn", day.toString(), days(window))));
        }
    }

    private static Pair pair(
            Transaction transaction, Principal principal, ListingRow listing, IntentRow intent, LocalDate today) {
        Listing stock = MarketRows.listing(listing).on(today).orElseThrow(() -> Shortage.outgrown(listing));
        IntentBody wanted = MarketRows.intent(intent);
        Market market = new Market(today, Policies.of(transaction, principal), List.of(), List.of());
        return new Pair(market, stock, wanted.onMarket());
    }

    private static Complaint complaint(TradeRule rule, Pair pair, LocalDate day) {
        return switch (rule) {
            case PRODUCT ->
                Refusals.at(
                        Fault.PRODUCT_NOT_TAKEN,
                        "/intent",
                        "",
                        pair.listing().product().slug());
            case UNIT -> Refusals.at(Fault.WEIGHED_NOT_COUNTED, "/intent", "");
            default ->
                Refusals.at(
                        Fault.DAY_OUTSIDE_WINDOWS,
                        "/pickUpOn",
                        day.toString(),
                        days(pair.listing().window()),
                        days(pair.intent().window()));
        };
    }

    private static String days(Window window) {
        return window.from() + "/" + window.to();
    }
}
