package org.duijie.api.campaign;

import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/** An open campaign for tests of searches in campaigns. */
public final class SomeCampaign {
    private SomeCampaign() {}

    /** Enters a campaign with these listings, and intents of the same ids. */
    public static void of(Transaction transaction, BureauId bureau, String id, List<String> offerings, String at) {
        new CampaignTable(transaction).insert(new CampaignRow(bureau, id, "{}", CampaignStatus.OPEN, 1, at, at, 0, 0));
        for (CampaignOfferingsTable.Kind kind : CampaignOfferingsTable.Kind.values()) {
            CampaignOfferingsTable table = new CampaignOfferingsTable(transaction, kind);
            offerings.forEach(each -> table.add(bureau, id, each, at));
        }
    }
}
