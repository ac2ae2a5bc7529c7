package org.duijie.api.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.CalendarParts;
import org.duijie.core.market.BarredPair;

/**
 * Bars pairs of a listing and an intent, so that the match rounds of a campaign do not match them. Only liaisons bar
 * pairs, and each bar has a reason.
 */
public final class Barring {
    private static final String PREFIX = "bar";

    /** The maximum number of barred pairs in a campaign. */
    private static final int MOST = 5_000;

    private final AppContext context;
    private final Audit audit;

    /**
     * A pair barred in a campaign.
     *
     * @param pair the pair, and the reason
     * @param by the user who barred it
     * @param liftedAt when the bar was lifted
     */
    public record Barred(String id, String campaign, BarredPair pair, String by, String at, Optional<String> liftedAt) {
        Barred lifted(String when) {
            return new Barred(id, campaign, pair, by, at, Optional.of(when));
        }
    }

    public Barring(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new BarredPairResource(this);
    }

    /** Returns the barred pairs for the record check. */
    public static Records records() {
        return Records.ofKind(
                "barred_pairs",
                PREFIX,
                (view, bureau, id) -> new BarredPairTable(view)
                        .find(bureau, id)
                        .map(kept ->
                                ToldRow.of(BarredPairJson.write(barred(kept))).withAlso("liftedAt")));
    }

    /** Returns all barred pairs of a campaign, each with its reason. */
    public static List<BarredPair> all(Transaction view, BureauId bureau, String campaign) {
        BarredPairTable table = new BarredPairTable(view);
        return Pages.all(page -> table.list(bureau, campaign, page), BarredPairRow::id).stream()
                .map(Barring::pair)
                .toList();
    }

    /** Returns whether a pair is barred in a campaign. */
    public static boolean isBarred(Transaction view, BureauId bureau, String campaign, String listing, String intent) {
        return new BarredPairTable(view).find(bureau, campaign, listing, intent).isPresent();
    }

    /** Returns one page of the barred pairs of a campaign. */
    public Slice list(Principal principal, String campaign, Slice.Cursor cursor) {
        return context.database().read(view -> {
            Campaigns.seen(view, principal, campaign);
            BarredPairTable table = new BarredPairTable(view);
            return Slice.of(
                    cursor,
                    page -> table.list(principal.bureau(), campaign, page),
                    row -> BarredPairJson.view(barred(row)));
        });
    }

    /**
     * Bars a pair in an open campaign.
     *
     * @throws Refused {@code DUPLICATE} when the pair is barred already, or with all errors in the body
     */
    public Barred bar(Principal principal, String campaign, byte[] body) {
        BarredPairBody pair = Refused.orRefused(BarredPairBody.read(body));
        return context.database().write(transaction -> {
            refuseUnlessOpen(transaction, principal, campaign);
            refuseUnknown(transaction, principal, pair);
            BarredPairRow row = new BarredPairRow(
                    principal.bureau(),
                    context.newId(PREFIX),
                    campaign,
                    pair.listing(),
                    pair.intent(),
                    pair.reason(),
                    principal.user(),
                    context.now(),
                    Optional.empty());
            BarredPairTable table = new BarredPairTable(transaction);
            if (!table.insert(row)) {
                throw Refused.because(RefusalCode.DUPLICATE);
            }
            if (table.count(principal.bureau(), campaign) > MOST) {
                throw Refused.because(
                        Refusals.of(Fault.TOO_MANY_BARRED, "listing", pair.listing(), Integer.toString(MOST)));
            }
            Barred made = barred(row);
            audit.record(
                    transaction,
                    principal,
                    Change.created("pair.barred", made.id(), principal.party(), BarredPairJson.write(made)));
            return made;
        });
    }

    /**
     * Lifts the bar of a pair of an open campaign.
     *
     * @throws Refused {@code NOT_FOUND} when the pair is not barred
     */
    public Barred lift(Principal principal, String campaign, byte[] body) {
        BarredPairBody pair = Refused.orRefused(BarredPairBody.read(body));
        return context.database().write(transaction -> {
            refuseUnlessOpen(transaction, principal, campaign);
            BarredPairTable table = new BarredPairTable(transaction);
            Barred before = table.find(principal.bureau(), campaign, pair.listing(), pair.intent())
                    .map(Barring::barred)
                    .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
            Barred after = before.lifted(context.now());
            if (!table.lift(principal.bureau(), before.id(), after.liftedAt().orElseThrow())) {
                throw Refused.because(RefusalCode.NOT_FOUND);
            }
            Change lifted = new Change(
                    "pair.lifted",
                    before.id(),
                    2,
                    principal.party(),
                    BarredPairJson.write(before),
                    BarredPairJson.write(after),
                    Optional.of(pair.reason()));
            audit.record(transaction, principal, lifted);
            return after;
        });
    }

    private static void refuseUnlessOpen(Transaction transaction, Principal principal, String campaign) {
        if (Campaigns.seen(transaction, principal, campaign).status() != CampaignStatus.OPEN) {
            throw Refused.because(RefusalCode.STATE);
        }
    }

    private static void refuseUnknown(Transaction transaction, Principal principal, BarredPairBody pair) {
        List<Complaint> unknown = new ArrayList<>();
        BureauId bureau = principal.bureau();
        ListingTable listings = new ListingTable(transaction);
        if (listings.find(bureau, pair.listing()).isEmpty()) {
            unknown.add(CalendarParts.orUnknown(listings, bureau, "/listing", pair.listing(), Fault.UNKNOWN_LISTING));
        }
        IntentTable intents = new IntentTable(transaction);
        if (intents.find(bureau, pair.intent()).isEmpty()) {
            unknown.add(CalendarParts.orUnknown(intents, bureau, "/intent", pair.intent(), Fault.UNKNOWN_INTENT));
        }
        if (!unknown.isEmpty()) {
            throw Refused.because(unknown);
        }
    }

    private static Barred barred(BarredPairRow row) {
        return new Barred(row.id(), row.campaign(), pair(row), row.barredBy(), row.barredAt(), row.liftedAt());
    }

    private static BarredPair pair(BarredPairRow row) {
        return new BarredPair(row.listing(), row.intent(), row.reason());
    }
}
