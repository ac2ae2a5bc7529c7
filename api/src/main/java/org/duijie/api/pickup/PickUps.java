package org.duijie.api.pickup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Times;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.Lot;
import org.duijie.api.market.MarketRows;
import org.duijie.api.policy.Catalogues;
import org.duijie.core.deal.PickUp;
import org.duijie.core.market.Listing;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;

/**
 * The pick-ups that a user may see: those of the deals of the user's party or, for liaisons, of all deals of the
 * bureau.
 */
public final class PickUps {
    /** The number of days before today from which the calendar shows pick-ups. */
    static final int DAYS_BACK = 31;

    /** The maximum number of deals in a calendar. */
    static final int MOST_DEALS = 1_000;

    private final AppContext context;
    private final Catalogues catalogues;

    /**
     * The calendar of a user.
     *
     * @param bureau the name of the user's bureau
     * @param pickUps the pick-ups, ordered by day, deal and load
     */
    record Calendar(String bureau, List<SeenPickUp> pickUps) {}

    public PickUps(AppContext context, Catalogues catalogues) {
        this.context = context;
        this.catalogues = catalogues;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PickUpResource(this);
    }

    /**
     * Returns the pick-ups of the last {@link #DAYS_BACK} days, of today and of later days, with the names of products
     * in {@code language}.
     */
    Calendar of(Principal principal, Locale language) {
        Catalogue catalogue = catalogues.of(principal).catalogue();
        LocalDate first = context.today().minusDays(DAYS_BACK);
        String since = Times.text(context.moment().minus(Duration.ofDays(DAYS_BACK)));
        Optional<String> party = principal.isLiaison() ? Optional.empty() : Optional.of(principal.party());
        return context.database().read(view -> {
            Listings listings = new Listings(view);
            List<SeenPickUp> all = new DealBook(view)
                    .current(principal.bureau(), party, since, MOST_DEALS).stream()
                            .flatMap(standing -> seen(standing, listings, catalogue, language))
                            .filter(each -> !each.pickUp().day().isBefore(first))
                            .sorted(ORDER)
                            .toList();
            return new Calendar(new BureauTable(view).name(principal.bureau()), all);
        });
    }

    private static final Comparator<SeenPickUp> ORDER = Comparator.comparing(
                    (SeenPickUp each) -> each.pickUp().day())
            .thenComparing(each -> each.deal().id())
            .thenComparing(each -> each.pickUp().load());

    private static Stream<SeenPickUp> seen(Standing standing, Listings listings, Catalogue catalogue, Locale language) {
        DealRow row = standing.row();
        List<PickUp> pickUps = PickUp.of(standing.deal());
        if (pickUps.isEmpty()) {
            return Stream.empty();
        }
        Listing listing = listings.of(row);
        String product = catalogue
                .find(ProductPath.of(row.product()))
                .map(known -> language.getLanguage().equals("zh") ? known.chinese() : known.english())
                .orElse(row.product());
        Lot lot = Lot.of(listing);
        return pickUps.stream().map(each -> new SeenPickUp(each, row, product, lot, listing.at()));
    }

    /** Reads the listings of deals, each only once. */
    private static final class Listings {
        private final Transaction view;
        private final Map<String, Listing> known = new HashMap<>();

        Listings(Transaction view) {
            this.view = view;
        }

        Listing of(DealRow deal) {
            return known.computeIfAbsent(
                    deal.listing(),
                    id -> MarketRows.listing(new ListingTable(view)
                                    .find(deal.bureau(), id)
                                    .orElseThrow())
                            .listing());
        }
    }
}
