package org.duijie.api.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSearch;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.loss.Losses;
import org.duijie.api.market.MarketRows;
import org.duijie.api.offering.Offerings;
import org.duijie.core.campaign.CampaignFacts;
import org.duijie.core.campaign.Flock;
import org.duijie.core.campaign.Lost;
import org.duijie.core.campaign.Offered;
import org.duijie.core.campaign.Wanted;
import org.duijie.core.deal.Closed;
import org.duijie.core.market.Listing;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;

/**
 * Reads the data for the report of a campaign. The supply of a listing is the sum of its free heads and of the heads
 * that deals of the campaign took. The demand of an intent is calculated in the same way. Excludes quantities that
 * deals outside the campaign took, and quantities of withdrawn listings and intents that no deal took. So the figures
 * of a report add up on any day.
 */
record CampaignRecord(List<ListingRow> listings, List<IntentRow> intents, List<Standing> deals, List<Lost> losses) {

    static CampaignRecord of(Transaction view, BureauId bureau, String campaign) {
        ListingTable listings = new ListingTable(view);
        IntentTable intents = new IntentTable(view);
        return new CampaignRecord(
                Campaigns.listings(view, bureau, campaign).stream()
                        .flatMap(id -> listings.find(bureau, id).stream())
                        .toList(),
                Campaigns.intents(view, bureau, campaign).stream()
                        .flatMap(id -> intents.find(bureau, id).stream())
                        .toList(),
                new DealBook(view)
                        .all(bureau, DealSearch.ofCampaign(campaign)).stream()
                                .filter(standing -> !(standing.deal() instanceof Closed))
                                .toList(),
                Losses.ofCampaign(view, bureau, campaign));
    }

    /** Returns the names of the campaign's cooperatives, by id. */
    Map<String, String> cooperatives() {
        Map<String, String> names = new HashMap<>();
        listings.forEach(row -> names.put(row.party(), row.partyName()));
        return names;
    }

    /**
     * Returns the data for a report of {@code today}, with prices as far as {@code reader} may know them. Cooperatives
     * and buyers are identified by id.
     */
    CampaignFacts facts(LocalDate today, Reader reader) {
        Map<String, Long> lost =
                losses.stream().collect(Collectors.groupingBy(Lost::listing, Collectors.summingLong(Lost::heads)));
        Map<String, Long> heads = taken(DealRow::listing, row -> row.heads().taken());
        List<Offered> offers = listings.stream()
                .flatMap(row ->
                        offered(row, heads.getOrDefault(row.id(), 0L) + lost.getOrDefault(row.id(), 0L)).stream())
                .toList();
        List<Wanted> wanted = intents.stream().map(CampaignRecord::wanted).toList();
        Set<String> known = Stream.concat(
                        offers.stream().map(offer -> offer.listing().id()),
                        wanted.stream().map(want -> want.intent().id()))
                .collect(Collectors.toSet());
        return new CampaignFacts(
                today,
                offers,
                wanted,
                losses.stream().filter(loss -> known.contains(loss.listing())).toList(),
                deals.stream()
                        .map(Standing::deal)
                        .filter(deal -> known.contains(deal.subject().listing())
                                && known.contains(deal.subject().intent()))
                        .map(reader::seen)
                        .toList());
    }

    /** Returns whether {@code reader} may know the price of every deal. */
    boolean isKnownTo(Reader reader) {
        return deals.stream().allMatch(standing -> reader.knows(standing.deal().subject()));
    }

    private Map<String, Long> taken(Function<DealRow, String> of, ToLongFunction<DealRow> much) {
        return deals.stream().map(Standing::row).collect(Collectors.groupingBy(of, Collectors.summingLong(much)));
    }

    private static Optional<Offered> offered(ListingRow row, long inCampaign) {
        long elsewhere = (Offerings.isOpen(row) ? row.taken() : row.heads()) - inCampaign;
        return MarketRows.listing(row, row.party())
                .less(elsewhere)
                .map(body -> new Offered(stated(body), body.weighedOn(), flock(body.listing())));
    }

    private static Wanted wanted(IntentRow row) {
        long left = Offerings.isOpen(row) ? row.demand() - row.taken() : 0;
        return new Wanted(MarketRows.intent(row).intent(), left);
    }

    /** Returns the listing with its weights on the day of weighing. */
    private static Listing stated(ListingBody body) {
        return body.on(body.weighedOn()).orElseThrow();
    }

    private static Optional<Flock> flock(Listing listing) {
        return listing.stock().stated().isCount()
                ? Catalogue.standard()
                        .find(listing.product())
                        .flatMap(Product::growth)
                        .flatMap(curve -> Flock.weighing(listing.stock().meanWeight(), curve))
                : Optional.empty();
    }
}
