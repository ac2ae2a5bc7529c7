package org.duijie.api.app;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.codec.CampaignBody;
import org.duijie.api.store.BureauTable;
import org.duijie.api.store.CampaignRow;
import org.duijie.core.campaign.CampaignReport;

/** What campaigns have done, read from the record when it is asked for. */
public final class CampaignReports {
    private final Office office;

    /**
     * A report, and whose it is.
     *
     * @param cooperatives the names of the cooperatives in it, by id
     */
    public record Bulletin(
            String bureau, String id, CampaignBody campaign, CampaignReport report, Map<String, String> cooperatives) {
        public Bulletin {
            cooperatives = Map.copyOf(cooperatives);
        }

        /** What a cooperative is called. */
        public String nameOf(String cooperative) {
            return cooperatives.getOrDefault(cooperative, cooperative);
        }
    }

    CampaignReports(Office office) {
        this.office = office;
    }

    /**
     * The report of a campaign, for liaisons, and parties that have something in it.
     *
     * @param asOf the day whose pace and weights it tells of what is left; today in China without it
     * @throws Refused when there is none that the principal may see
     */
    public Bulletin report(Principal principal, String id, Optional<LocalDate> asOf) {
        return office.database().snapshot(view -> {
            CampaignRow row = Campaigns.seen(view, principal, id);
            CampaignRecord record = CampaignRecord.of(view, principal.bureau(), id);
            return new Bulletin(
                    new BureauTable(view).name(principal.bureau()),
                    id,
                    CampaignBody.kept(row.entered()),
                    CampaignReport.of(record.facts(asOf.orElse(office.today()))),
                    record.cooperatives());
        });
    }
}
