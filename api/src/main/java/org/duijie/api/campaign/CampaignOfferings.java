package org.duijie.api.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.CalendarParts;
import org.duijie.api.offering.OfferingTable;

/** The listings and intents of a campaign, and the deals made of them. */
final class CampaignOfferings {
    private final Transaction transaction;
    private final CampaignRow campaign;
    private final CampaignOfferingsTable listings;
    private final CampaignOfferingsTable intents;

    CampaignOfferings(Transaction transaction, CampaignRow campaign) {
        this.transaction = transaction;
        this.campaign = campaign;
        this.listings = new CampaignOfferingsTable(transaction, Kind.LISTINGS);
        this.intents = new CampaignOfferingsTable(transaction, Kind.INTENTS);
    }

    /**
     * Finds the campaign of a new deal: the campaign {@code named}, or else the open campaign that contains the
     * listing. Adds the deal's intent to the campaign. Returns empty when there is no such campaign.
     */
    public static Optional<String> ofDeal(
            Transaction transaction, Optional<String> named, String intent, ListingRow listing, String now) {
        BureauId bureau = listing.bureau();
        CampaignOfferingsTable listings = new CampaignOfferingsTable(transaction, Kind.LISTINGS);
        Optional<String> found = named.or(() -> listings.openCampaign(bureau, listing.id()))
                .filter(campaign -> listings.count(bureau, campaign, listing.id()));
        found.ifPresent(
                campaign -> new CampaignOfferingsTable(transaction, Kind.INTENTS).enrol(bureau, campaign, intent, now));
        return found;
    }

    /**
     * Adds all of {@code goods}.
     *
     * @throws Refused with each id that the bureau does not have
     */
    void add(CampaignOfferingsBody goods) {
        refuseUnknown(goods);
        goods.listings().forEach(id -> listings.add(campaign.bureau(), campaign.id(), id, campaign.changedAt()));
        goods.intents().forEach(id -> intents.add(campaign.bureau(), campaign.id(), id, campaign.changedAt()));
    }

    /**
     * Removes all of {@code goods}.
     *
     * @throws Refused when the campaign has a deal of one of them
     */
    void remove(CampaignOfferingsBody goods) {
        goods.listings().forEach(id -> remove(listings, id));
        goods.intents().forEach(id -> remove(intents, id));
    }

    private void remove(CampaignOfferingsTable table, String id) {
        boolean isRemoved = table.remove(campaign.bureau(), campaign.id(), id);
        if (!isRemoved && table.contains(campaign.bureau(), campaign.id(), id)) {
            String deals = Long.toString(table.deals(campaign.bureau(), campaign.id(), id));
            throw Refused.because(RefusalCode.TAKEN_BY_DEALS, Refusals.at(Fault.IN_DEALS, "", id, deals));
        }
    }

    private void refuseUnknown(CampaignOfferingsBody goods) {
        ListingTable allListings = new ListingTable(transaction);
        IntentTable allIntents = new IntentTable(transaction);
        List<Complaint> unknown = new ArrayList<>();
        complain(unknown, "/listings/", goods.listings(), allListings, Fault.UNKNOWN_LISTING);
        complain(unknown, "/intents/", goods.intents(), allIntents, Fault.UNKNOWN_INTENT);
        if (!unknown.isEmpty()) {
            throw Refused.because(unknown);
        }
    }

    private void complain(
            List<Complaint> complaints, String pointer, List<String> ids, OfferingTable<?> table, Fault unknown) {
        for (int i = 0; i < ids.size(); i++) {
            if (table.find(campaign.bureau(), ids.get(i)).isEmpty()) {
                complaints.add(CalendarParts.orUnknown(table, campaign.bureau(), pointer + i, ids.get(i), unknown));
            }
        }
    }
}
