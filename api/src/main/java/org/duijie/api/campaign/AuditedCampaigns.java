package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.audit.Histories;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.campaign.Campaigns.BroughtIntents;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;

/** Reads campaigns and their members for the record check. */
final class AuditedCampaigns {
    private final BroughtIntents brought;

    AuditedCampaigns(BroughtIntents brought) {
        this.brought = brought;
    }

    Records records() {
        return Records.ofKind(
                        "campaigns",
                        Campaigns.PREFIX,
                        (view, bureau, id) -> new CampaignTable(view)
                                .find(bureau, id, Optional.empty())
                                .map(row -> ToldRow.of(CampaignRows.json(row), row.entered())),
                        "holds",
                        "moved")
                .withPart("campaigns", this::members);
    }

    /**
     * Checks the members of a campaign. They must be the members that audit lines added and did not remove later, plus
     * the intents of the campaign's deals.
     */
    private List<String> members(Transaction view, BureauId bureau, String id) {
        Set<String> listings = new TreeSet<>();
        Set<String> intents = new TreeSet<>();
        for (Histories.Version each : Histories.all(view, bureau, id)) {
            JsonNode moved = Body.tree(each.after()).path("moved");
            boolean isIn = each.action().equals("campaign.added");
            moved.path("listings").forEach(goods -> move(listings, goods.asText(), isIn));
            moved.path("intents").forEach(goods -> move(intents, goods.asText(), isIn));
        }
        intents.addAll(brought.of(view, bureau, id));
        List<String> astray = new ArrayList<>();
        if (!listings.equals(kept(view, bureau, id, Kind.LISTINGS))) {
            astray.add("campaign_listings");
        }
        if (!intents.equals(kept(view, bureau, id, Kind.INTENTS))) {
            astray.add("campaign_intents");
        }
        return astray;
    }

    private static Set<String> kept(Transaction view, BureauId bureau, String campaign, Kind kind) {
        return new TreeSet<>(new CampaignOfferingsTable(view, kind).ids(bureau, campaign));
    }

    private static void move(Set<String> members, String id, boolean isIn) {
        if (isIn) {
            members.add(id);
        } else {
            members.remove(id);
        }
    }
}
