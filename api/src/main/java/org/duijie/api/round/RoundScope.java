package org.duijie.api.round;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.party.PartyTable;
import org.duijie.api.place.Circle;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;

/** Decides which listings and intents are in the market of a round, by its campaign and its filter. */
final class RoundScope implements OpenMarket.Scope {
    private final Transaction view;
    private final BureauId bureau;
    private final RoundFilter filter;
    private final Optional<Set<String>> listings;
    private final Optional<Set<String>> intents;
    private final Map<String, Boolean> isInDivision = new HashMap<>();

    RoundScope(Transaction view, BureauId bureau, RoundBody asked) {
        this.view = view;
        this.bureau = bureau;
        this.filter = asked.filter();
        this.listings = these(asked.campaign().map(id -> Campaigns.listings(view, bureau, id)), filter.listings());
        this.intents = these(asked.campaign().map(id -> Campaigns.intents(view, bureau, id)), filter.intents());
    }

    @Override
    public boolean holds(ListingRow row, Listing listing) {
        return listings.filter(ids -> !ids.contains(listing.id())).isEmpty()
                && filter.product()
                        .filter(path -> !listing.product().isUnder(path))
                        .isEmpty()
                && meets(listing.window())
                && circle().filter(circle -> !circle.holds(listing.at())).isEmpty()
                && filter.division().filter(code -> !isIn(code, row.party())).isEmpty();
    }

    @Override
    public boolean holds(PurchaseIntent intent) {
        return intents.filter(ids -> !ids.contains(intent.id())).isEmpty()
                && filter.product().filter(path -> !takes(intent, path)).isEmpty()
                && meets(intent.window());
    }

    /** Returns the ids that the market may contain; empty when all are allowed. */
    private static Optional<Set<String>> these(Optional<List<String>> campaign, List<String> named) {
        return campaign.map(Set::copyOf).or(() -> named.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(named)));
    }

    /** Returns whether the intent is for the product, for one below it, or for one above it. */
    private static boolean takes(PurchaseIntent intent, ProductPath product) {
        return intent.products().stream().anyMatch(each -> each.isUnder(product) || product.isUnder(each));
    }

    private boolean meets(Window window) {
        Optional<LocalDate> tooEarly = filter.from().filter(from -> window.to().isBefore(from));
        Optional<LocalDate> tooLate = filter.to().filter(to -> window.from().isAfter(to));
        return tooEarly.isEmpty() && tooLate.isEmpty();
    }

    private Optional<Circle> circle() {
        return filter.at().flatMap(centre -> filter.within().map(reach -> new Circle(centre, reach)));
    }

    private boolean isIn(String division, String party) {
        return isInDivision.computeIfAbsent(
                party,
                id -> new PartyTable(view)
                        .find(bureau, id)
                        .map(row ->
                                Body.tree(row.entered()).at("/division/code").asText())
                        .filter(code -> code.startsWith(significant(division)))
                        .isPresent());
    }

    /**
     * Returns a division code (GB/T 2260) without the zeros that pad the code of a province or a prefecture to six
     * digits.
     */
    private static String significant(String code) {
        return code.length() == 6 ? code.replaceFirst("(00)+$", "") : code;
    }
}
