package org.duijie.api.bulletin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.report.CampaignJson;
import org.duijie.api.report.CampaignReports;
import org.jspecify.annotations.Nullable;

/**
 * Links by which anybody may see the results of a campaign, without the names of persons and buyers. A liaison opens
 * and closes them; each closes by itself. The results are computed at most once a minute for each campaign.
 */
public final class PublicLinks {
    /** The maximum number of open links of a campaign. */
    static final int MOST_OPEN = 20;

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 200;

    private final AppContext context;
    private final Audit audit;
    private final CampaignReports reports;
    private final PublicCodes codes = new PublicCodes();
    private final Map<String, Shown> kept = new ConcurrentHashMap<>();

    /** The results of a campaign at a time. */
    private record Shown(String json, Instant at) {}

    public PublicLinks(AppContext context, Audit audit, CampaignReports reports) {
        this.context = context;
        this.audit = audit;
        this.reports = reports;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PublicLinkResource(this);
    }

    /** Returns the links for the record check. */
    public static Records records() {
        return Records.ofKind(
                "public_links",
                "pub",
                (view, bureau, id) ->
                        new PublicLinkTable(view).find(bureau, id).map(row -> ToldRow.of(PublicLinkJson.told(row))));
    }

    /**
     * Opens a link to a campaign.
     *
     * @return its data; the field {@code secret} has the path, which is not shown again
     * @throws Refused {@code NOT_FOUND} for an unknown campaign, {@code STATE} when it has too many open links
     */
    public View open(Principal principal, String campaign, byte[] body) {
        Duration life = Refused.orRefused(PublicLinkBody.read(body)).life();
        return context.database().write(transaction -> {
            Campaigns.entered(transaction, principal, campaign);
            PublicLinkTable links = new PublicLinkTable(transaction);
            if (links.openOf(principal.bureau(), campaign, context.now()).size() >= MOST_OPEN) {
                throw Refused.because(RefusalCode.STATE);
            }
            String code = codes.make(principal.bureau());
            PublicLinkRow row = new PublicLinkRow(
                    principal.bureau(),
                    context.newId("pub"),
                    campaign,
                    Hash.of(code),
                    principal.user(),
                    context.now(),
                    context.in(life),
                    Optional.empty());
            links.insert(row);
            audit.record(
                    transaction,
                    principal,
                    Change.created("campaign.published", row.id(), principal.party(), PublicLinkJson.told(row)));
            return new View(row.id(), 1, PublicLinkJson.write(row, code));
        });
    }

    /** Returns the open links of a campaign. */
    List<PublicLinkRow> list(Principal principal, String campaign) {
        return context.database().read(view -> {
            Campaigns.entered(view, principal, campaign);
            return new PublicLinkTable(view).openOf(principal.bureau(), campaign, context.now());
        });
    }

    /** Closes all open links of a campaign, and returns them. */
    List<PublicLinkRow> close(Principal principal, String campaign) {
        return context.database().write(transaction -> {
            Campaigns.entered(transaction, principal, campaign);
            PublicLinkTable links = new PublicLinkTable(transaction);
            return links.openOf(principal.bureau(), campaign, context.now()).stream()
                    .map(row -> {
                        PublicLinkRow closed = row.closed(context.now());
                        links.close(closed);
                        audit.record(transaction, principal, closing(principal, row, closed));
                        return closed;
                    })
                    .toList();
        });
    }

    /**
     * Returns the results that a link shows, as JSON.
     *
     * @throws Refused {@code PUBLIC_LINK_GONE} for a code that is unknown, closed or expired
     */
    String shown(String code) {
        PublicLinkRow link = PublicCodes.bureau(code)
                .flatMap(bureau -> context.database()
                        .read(view -> new PublicLinkTable(view).open(bureau, Hash.of(code), context.now())))
                .orElseThrow(() -> Refused.because(RefusalCode.PUBLIC_LINK_GONE));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.compute(link.bureau().text() + " " + link.campaign(), (key, old) -> isFresh(old) ? old : read(link))
                .json();
    }

    private boolean isFresh(@Nullable Shown shown) {
        Instant now = context.moment();
        return shown != null
                && !shown.at().isAfter(now)
                && shown.at().plus(FRESH).isAfter(now);
    }

    private Shown read(PublicLinkRow link) {
        Principal service = Principal.ofService(link.bureau());
        CampaignReports.Bulletin report = reports.published(service, link.campaign(), Optional.empty());
        return new Shown(CampaignJson.published(report).toString(), context.moment());
    }

    private static Change closing(Principal by, PublicLinkRow before, PublicLinkRow after) {
        return Change.updated(
                "campaign.unpublished",
                after.id(),
                2,
                by.party(),
                PublicLinkJson.told(before),
                PublicLinkJson.told(after));
    }
}
