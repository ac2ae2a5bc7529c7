package org.duijie.api.loss;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Histories;
import org.duijie.api.audit.Records;
import org.duijie.api.campaign.Campaigns;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.file.SoldWords;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingRows;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.Lot;
import org.duijie.api.market.MarketRows;
import org.duijie.api.market.Shortage;
import org.duijie.api.offering.Doubts;
import org.duijie.api.offering.HoldTable;
import org.duijie.api.offering.Offerings;
import org.duijie.core.campaign.Lost;
import org.duijie.core.deal.weighing.LossReason;

/**
 * The losses of listings on the farm. A loss means that heads died or disappeared; if the entered number was wrong, the
 * listing is changed instead. Losses are never edited; a further entry reverses a loss. The report of the campaign
 * includes them.
 */
public final class Losses {
    private static final String PREFIX = "los";

    private final AppContext context;
    private final Audit audit;

    public Losses(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the losses of a campaign's listings, the oldest first. */
    public static List<Lost> ofCampaign(Transaction view, BureauId bureau, String campaign) {
        LossTable losses = new LossTable(view);
        return Pages.all(page -> losses.ofCampaign(bureau, campaign, page), LossRow::id).stream()
                .map(loss -> new Lost(loss.listing(), LossReason.parse(loss.reason()), loss.heads()))
                .toList();
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new LossResource(this);
    }

    /** Returns the losses for the record check, which compares them with the audit lines of their listing. */
    public static Records records() {
        return Records.ofPart(
                "listings",
                (view, bureau, listing) -> kept(view, bureau, listing).equals(told(view, bureau, listing))
                        ? List.of()
                        : List.of("listing_losses"));
    }

    private static Set<String> told(Transaction view, BureauId bureau, String listing) {
        return Histories.all(view, bureau, listing).stream()
                .map(version -> Body.tree(version.after()).path("loss"))
                .filter(loss -> !loss.isMissingNode())
                .map(CanonicalJson::of)
                .collect(Collectors.toSet());
    }

    private static Set<String> kept(Transaction view, BureauId bureau, String listing) {
        return Pages.all(page -> new LossTable(view).list(bureau, listing, page), LossRow::id).stream()
                .map(loss -> CanonicalJson.of(LossJson.write(loss)))
                .collect(Collectors.toSet());
    }

    /**
     * Enters a loss, which takes free heads, or a reversal, which frees them again.
     *
     * @return the listing
     * @throws Refused {@code NOT_ENOUGH_STOCK}; the day is after today or before the listing was entered; the loss to
     *     reverse does not exist, or was reversed before
     */
    public View enter(Principal principal, String listing, long version, byte[] body) {
        Refused.orRefused(LossBody.read(body, SoldWords.ANY));
        return context.database().write(transaction -> {
            ListingRow before = own(transaction, principal, listing, version);
            SoldWords words = Lot.words(transaction, before.bureau(), listing);
            LossBody read = Refused.orRefused(LossBody.read(body, words));
            return read instanceof LossBody.Lost lost
                    ? lost(transaction, principal, before, lost)
                    : reversed(transaction, principal, before, (LossBody.Back) read);
        });
    }

    private View lost(Transaction transaction, Principal principal, ListingRow before, LossBody.Lost lost) {
        refuseOtherDays(before, lost.on());
        Optional<String> campaign = Campaigns.ofListing(transaction, before.bureau(), before.id());
        LossRow loss = row(
                principal,
                before,
                campaign,
                lost.reason().code(),
                lost.heads().count(),
                lost.on().toString(),
                lost.note(),
                Optional.empty());
        return written(
                        transaction,
                        principal,
                        before,
                        loss,
                        "listing.lost",
                        lost.reason().code())
                .warning(Doubts.reason(before.product(), lost.reason()));
    }

    private View reversed(Transaction transaction, Principal principal, ListingRow before, LossBody.Back back) {
        LossTable losses = new LossTable(transaction);
        LossRow loss = losses.find(before.bureau(), before.id(), back.reverses())
                .filter(found -> found.reverses().isEmpty())
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_LOSS, "reverses", back.reverses())));
        if (losses.isReversed(before.bureau(), loss.id())) {
            throw Refused.because(RefusalCode.STATE);
        }
        LossRow entry = row(
                principal,
                before,
                loss.campaign(),
                loss.reason(),
                -loss.heads(),
                context.today().toString(),
                back.note(),
                Optional.of(loss.id()));
        return written(transaction, principal, before, entry, "listing.found", back.note());
    }

    /** Returns the losses of a listing, the oldest first. Only its owner and liaisons may see them. */
    public Slice list(Principal principal, String listing, Slice.Cursor cursor) {
        return context.database().read(view -> {
            ListingRow row = seen(view, principal, listing);
            Lot lot = Lot.of(MarketRows.listing(row).listing());
            return Slice.of(
                    cursor, page -> new LossTable(view).list(row.bureau(), listing, page), loss -> thing(loss, lot));
        });
    }

    private View written(
            Transaction transaction, Principal principal, ListingRow before, LossRow loss, String action, String why) {
        if (!new HoldTable(transaction)
                .lose(before.bureau(), before.id(), loss.heads(), before.version(), context.now())) {
            throw new Shortage(transaction, before.bureau()).ofStock(before.id(), loss.heads());
        }
        new LossTable(transaction).insert(loss);
        ListingRow after =
                new ListingTable(transaction).find(before.bureau(), before.id()).orElseThrow();
        audit.record(
                transaction,
                principal,
                new Change(
                        action,
                        after.id(),
                        after.version(),
                        after.party(),
                        ListingRows.json(before),
                        ListingRows.json(after).set("loss", LossJson.write(loss)),
                        Optional.of(why)));
        return new View(after.id(), after.version(), ListingRows.text(after));
    }

    private LossRow row(
            Principal principal,
            ListingRow listing,
            Optional<String> campaign,
            String reason,
            long heads,
            String day,
            String note,
            Optional<String> reverses) {
        return new LossRow(
                listing.bureau(),
                context.newId(PREFIX),
                listing.id(),
                campaign,
                reason,
                heads,
                day,
                note,
                reverses,
                principal.user(),
                context.now());
    }

    private void refuseOtherDays(ListingRow listing, LocalDate day) {
        LocalDate first = AppContext.dayOf(Instant.parse(listing.createdAt()));
        LocalDate today = context.today();
        if (day.isBefore(first) || day.isAfter(today)) {
            throw Refused.because(
                    Refusals.of(Fault.TIME_OUT_OF_RANGE, "on", day.toString(), first.toString(), today.toString()));
        }
    }

    private static ListingRow own(Transaction transaction, Principal principal, String id, long version) {
        ListingRow row = seen(transaction, principal, id);
        if (!Offerings.isOpen(row)) {
            throw Refused.because(RefusalCode.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(RefusalCode.STALE);
        }
        return row;
    }

    private static ListingRow seen(Transaction view, Principal principal, String id) {
        ListingRow row = new ListingTable(view)
                .find(principal.bureau(), id)
                .filter(found -> Offerings.isOpen(found) || principal.speaksFor(found.party()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
        if (!principal.speaksFor(row.party())) {
            throw NoRight.ofOthers();
        }
        return row;
    }

    /** Returns the view of a loss, whose version is always 1. */
    private static View thing(LossRow row, Lot lot) {
        return new View(row.id(), 1, LossJson.write(row, lot));
    }
}
