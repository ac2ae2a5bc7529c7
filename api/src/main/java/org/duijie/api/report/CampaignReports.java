package org.duijie.api.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.campaign.CampaignBody;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauTable;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.core.campaign.CampaignFacts;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.SalesReport;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Makes reports on campaigns from the current records. */
public final class CampaignReports {
    private final AppContext context;

    /**
     * A report, and its campaign.
     *
     * @param cooperatives the names of the campaign's cooperatives, by id
     * @param isRounded whether amounts are computed from rounded prices, because the reader may not know all of them
     */
    public record Bulletin(
            String bureau,
            String id,
            CampaignBody campaign,
            CampaignReport report,
            Map<String, String> cooperatives,
            boolean isRounded) {
        public Bulletin {
            cooperatives = Map.copyOf(cooperatives);
        }

        /** Returns the name of a cooperative. */
        public String nameOf(String cooperative) {
            return cooperatives.getOrDefault(cooperative, cooperative);
        }
    }

    /**
     * The sales of a campaign, by cooperative and product.
     *
     * @param cooperatives the names of the campaign's cooperatives, by id
     * @param isRounded as in {@link Bulletin}
     */
    public record Sales(
            String bureau,
            String id,
            CampaignBody campaign,
            SalesReport report,
            Map<String, String> cooperatives,
            boolean isRounded) {
        public Sales {
            cooperatives = Map.copyOf(cooperatives);
        }

        /** Returns the name of a cooperative. */
        public String nameOf(String cooperative) {
            return cooperatives.getOrDefault(cooperative, cooperative);
        }
    }

    public CampaignReports(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new ReportResource(this);
    }

    /**
     * Returns the report of a campaign. Only liaisons and parties with a listing or an intent in it may see it.
     *
     * @param asOf the day for which the pace and the weights of unsold stock are calculated; by default, today in China
     * @throws Refused when the campaign does not exist or the principal may not see it
     * @throws InvalidValueException when {@code asOf} is before the campaign, or after today
     */
    public Bulletin report(Principal principal, String id, Optional<LocalDate> asOf) {
        return report(principal, Reader.of(principal), id, asOf);
    }

    /**
     * Returns the report as anybody may read it: for a public page, or to paste into a chat.
     *
     * @param asOf as for {@link #report}
     */
    public Bulletin published(Principal principal, String id, Optional<LocalDate> asOf) {
        return report(principal, Reader.ANYBODY, id, asOf);
    }

    /**
     * Returns the sales of a campaign by cooperative and product, for those who may see its report.
     *
     * @param asOf as for {@link #report}
     */
    public Sales sales(Principal principal, String id, Optional<LocalDate> asOf) {
        return made(
                principal,
                Reader.of(principal),
                id,
                asOf,
                (bureau, campaign, facts, cooperatives, isRounded) ->
                        new Sales(bureau, id, campaign, SalesReport.of(facts), cooperatives, isRounded));
    }

    private Bulletin report(Principal principal, Reader reader, String id, Optional<LocalDate> asOf) {
        return made(
                principal,
                reader,
                id,
                asOf,
                (bureau, campaign, facts, cooperatives, isRounded) ->
                        new Bulletin(bureau, id, campaign, CampaignReport.of(facts), cooperatives, isRounded));
    }

    private interface Form<R> {
        R of(
                String bureau,
                CampaignBody campaign,
                CampaignFacts facts,
                Map<String, String> cooperatives,
                boolean isRounded);
    }

    private <R> R made(Principal principal, Reader reader, String id, Optional<LocalDate> asOf, Form<R> form) {
        return context.database().snapshot(view -> {
            CampaignBody campaign = Campaigns.entered(view, principal, id);
            asOf.ifPresent(day -> refuseOtherDays(campaign.period().from(), day));
            CampaignRecord record = CampaignRecord.of(view, principal.bureau(), id);
            return form.of(
                    new BureauTable(view).name(principal.bureau()),
                    campaign,
                    record.facts(asOf.orElse(context.today()), reader),
                    record.cooperatives(),
                    !record.isKnownTo(reader));
        });
    }

    /** Refuses days after today and days before the campaign began. */
    private void refuseOtherDays(LocalDate begun, LocalDate day) {
        LocalDate today = context.today();
        LocalDate first = begun.isBefore(today) ? begun : today;
        if (day.isBefore(first) || day.isAfter(today)) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, day.toString(), first.toString(), today.toString());
        }
    }
}
