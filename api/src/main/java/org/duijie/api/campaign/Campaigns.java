package org.duijie.api.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Histories;
import org.duijie.api.audit.Records;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.offering.Doubts;
import org.duijie.api.place.Area;

/**
 * Campaigns: joint sales of a bureau over some days. Liaisons manage them. A party sees the campaigns in which it has a
 * listing or an intent.
 */
public final class Campaigns {
    static final String PREFIX = "cmp";

    private final AppContext context;
    private final Audit audit;

    public Campaigns(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new CampaignResource(this);
    }

    /**
     * Returns the campaigns for the record check.
     *
     * @param brought returns the intents that deals added to a campaign
     */
    public static Records records(BroughtIntents brought) {
        return new AuditedCampaigns(brought).records();
    }

    /**
     * Returns what was entered for a campaign.
     *
     * @throws Refused when the campaign does not exist or the principal may not see it
     */
    public static CampaignBody entered(Transaction view, Principal principal, String id) {
        return CampaignBody.kept(seen(view, principal, id).entered());
    }

    /** Returns whether the bureau has an open campaign with this id. */
    public static boolean isOpen(Transaction view, BureauId bureau, String id) {
        return new CampaignTable(view)
                .find(bureau, id, Optional.empty())
                .filter(row -> row.status() == CampaignStatus.OPEN)
                .isPresent();
    }

    /** Returns the ids of the listings in a campaign, in order. */
    public static List<String> listings(Transaction view, BureauId bureau, String id) {
        return new CampaignOfferingsTable(view, Kind.LISTINGS).ids(bureau, id);
    }

    /** Returns the ids of the intents in a campaign, in order. */
    public static List<String> intents(Transaction view, BureauId bureau, String id) {
        return new CampaignOfferingsTable(view, Kind.INTENTS).ids(bureau, id);
    }

    /** Returns the newest open campaign that contains a listing. */
    public static Optional<String> ofListing(Transaction view, BureauId bureau, String listing) {
        return new CampaignOfferingsTable(view, Kind.LISTINGS).openCampaign(bureau, listing);
    }

    /**
     * Finds the campaign of a new deal: the campaign {@code named}, or else the open campaign that contains the
     * listing. Adds the deal's intent to the campaign. Returns empty when there is no such campaign.
     */
    public static Optional<String> ofDeal(
            Transaction transaction, Optional<String> named, String intent, ListingRow listing, String now) {
        return CampaignOfferings.ofDeal(transaction, named, intent, listing, now);
    }

    /** Finds the intents that deals added to a campaign. */
    public interface BroughtIntents {
        Set<String> of(Transaction view, BureauId bureau, String campaign);
    }

    /** Starts an empty campaign. */
    public View create(Principal principal, byte[] body) {
        Decoded<CampaignBody> decoded = CampaignBody.read(body, LikelyDays.on(context.today()));
        CampaignBody read = Refused.orRefused(decoded);
        String now = context.now();
        CampaignRow row = new CampaignRow(
                principal.bureau(),
                context.newId(PREFIX),
                CanonicalJson.of(Body.tree(body)),
                CampaignStatus.OPEN,
                1,
                now,
                now,
                0,
                0);
        return context.database().write(transaction -> {
            new CampaignTable(transaction).insert(row);
            audit.record(
                    transaction,
                    principal,
                    Change.created("campaign.created", row.id(), principal.party(), CampaignRows.json(row)));
            return view(row).warning(decoded.complaints()).warning(doubts(transaction, principal, read));
        });
    }

    /**
     * Returns one campaign.
     *
     * @throws Refused when it does not exist or the principal may not see it
     */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(seen(view, principal, id)));
    }

    /** Returns the campaigns that the principal may see, of one status or of all. */
    public Slice list(Principal principal, Optional<CampaignStatus> status, Slice.Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new CampaignTable(view).list(principal.bureau(), status, onlyOf(principal), page),
                        Campaigns::view));
    }

    /**
     * Returns every version of a campaign, the oldest first, with the listings and intents that were added or removed.
     * Only liaisons may call it.
     */
    public List<Histories.Version> history(Principal principal, String id, long after, int limit) {
        return context.database().read(view -> {
            CampaignRow row = seen(view, principal, id);
            return Histories.page(view, principal.bureau(), row.id(), after, limit);
        });
    }

    /** Changes an open campaign by a merge patch if {@code version} is current. */
    public View change(Principal principal, String id, long version, byte[] body) {
        CampaignPatch patch = CampaignBody.patch(body);
        return context.database().write(transaction -> {
            CampaignRow before = open(transaction, principal, id, version);
            CampaignPatch.Changed changed = patch.appliedTo(before, context.today());
            CampaignRow after = before.changed(changed.entered(), CampaignStatus.OPEN, context.now());
            boolean isSame = after.entered().equals(before.entered());
            return (isSame ? view(before) : written(transaction, principal, "campaign.changed", before, after))
                    .warning(changed.read().complaints())
                    .warning(doubts(transaction, principal, Refused.orRefused(changed.read())));
        });
    }

    /** Adds listings and intents to an open campaign; ignores those that it has already. */
    public View add(Principal principal, String id, long version, byte[] body) {
        return moved(principal, id, version, body, "campaign.added", CampaignOfferings::add);
    }

    /**
     * Removes listings and intents from an open campaign; ignores those that it does not have.
     *
     * @throws Refused {@code TAKEN_BY_DEALS} when the campaign has a deal of one of them
     */
    public View remove(Principal principal, String id, long version, byte[] body) {
        return moved(principal, id, version, body, "campaign.removed", CampaignOfferings::remove);
    }

    /** Closes an open campaign to new deals. Its existing deals continue, and its report stays available. */
    public View close(Principal principal, String id, long version) {
        return context.database().write(transaction -> {
            CampaignRow before = open(transaction, principal, id, version);
            CampaignRow after = before.changed(before.entered(), CampaignStatus.CLOSED, context.now());
            return written(transaction, principal, "campaign.closed", before, after);
        });
    }

    private View moved(
            Principal principal,
            String id,
            long version,
            byte[] body,
            String action,
            BiConsumer<CampaignOfferings, CampaignOfferingsBody> how) {
        CampaignOfferingsBody goods = Refused.orRefused(CampaignOfferingsBody.read(body));
        return context.database().write(transaction -> {
            CampaignRow before = open(transaction, principal, id, version);
            CampaignRow after = before.changed(before.entered(), CampaignStatus.OPEN, context.now());
            take(transaction, after);
            how.accept(new CampaignOfferings(transaction, after), goods);
            CampaignRow now = seen(transaction, principal, id);
            audit.record(transaction, principal, CampaignRows.moved(action, principal.party(), before, now, goods));
            return view(now);
        });
    }

    private View written(
            Transaction transaction, Principal principal, String action, CampaignRow before, CampaignRow after) {
        take(transaction, after);
        audit.record(transaction, principal, CampaignRows.changed(action, principal.party(), before, after));
        return view(after);
    }

    private static void take(Transaction transaction, CampaignRow after) {
        if (!new CampaignTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
    }

    /**
     * Returns whether {@code principal} may know the content of {@code campaign}; true when {@code campaign} is empty.
     */
    public static boolean areSeen(Transaction view, Principal principal, Optional<String> campaign) {
        return campaign.isEmpty()
                || new CampaignTable(view)
                        .find(principal.bureau(), campaign.get(), onlyOf(principal))
                        .isPresent();
    }

    static CampaignRow seen(Transaction view, Principal principal, String id) {
        return new CampaignTable(view)
                .find(principal.bureau(), id, onlyOf(principal))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static CampaignRow open(Transaction transaction, Principal principal, String id, long version) {
        CampaignRow row = seen(transaction, principal, id);
        if (row.status() != CampaignStatus.OPEN) {
            throw Refused.because(RefusalCode.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(RefusalCode.STALE);
        }
        return row;
    }

    private static Optional<String> onlyOf(Principal principal) {
        return principal.isLiaison() ? Optional.empty() : Optional.of(principal.party());
    }

    private static View view(CampaignRow row) {
        return new View(row.id(), row.version(), CampaignRows.text(row));
    }

    /** Warns if the last day of a campaign is before today, or if its place is far from the bureau's listings. */
    private List<Complaint> doubts(Transaction view, Principal principal, CampaignBody body) {
        return Stream.concat(
                        Doubts.past(Fault.CAMPAIGN_PAST, body.period().to(), context.today()).stream(),
                        body.at().stream()
                                .flatMap(at -> Area.beside(view, principal.bureau(), "").listing(at).stream()))
                .toList();
    }
}
