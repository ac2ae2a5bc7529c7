package org.duijie.api.market;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Complaint;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow.Status;
import org.duijie.core.quantity.Heads;

/**
 * Makes refusals that name the listing or the intent of which too little is left, and give the figures: how much was
 * asked for, how much is left, and what became of the rest.
 */
public final class Shortage {
    private final Transaction view;
    private final BureauId bureau;

    public Shortage(Transaction view, BureauId bureau) {
        this.view = view;
        this.bureau = bureau;
    }

    /** Refuses {@code asked} heads or packs of a listing: for a new deal, or as a loss on the farm. */
    public Refused ofStock(String listing, long asked) {
        ListingRow row = listing(listing);
        return row.status() == Status.OPEN
                ? refused(ShortageFault.STOCK_SHORT, row, asked, 0, List.of())
                : offMarket(row);
    }

    /**
     * Refuses {@code more} heads or packs of a listing for a deal that has taken from it before.
     *
     * @param deal the short number of the deal
     * @param own how many heads or packs the deal has taken
     */
    public Refused ofStock(String listing, long more, String deal, long own) {
        ListingRow row = listing(listing);
        return refused(ShortageFault.STOCK_SHORT_OF_DEAL, row, more, own, List.of(deal, heads(own)));
    }

    /**
     * Refuses demand of an intent.
     *
     * @param asked heads or grams, as the intent counts its demand
     */
    public Refused ofDemand(String intent, long asked) {
        IntentRow row = new IntentTable(view).find(bureau, intent).orElseThrow();
        if (row.status() != Status.OPEN) {
            return because(
                    RefusalCode.NOT_ENOUGH_DEMAND, ShortageFault.INTENT_OFF_MARKET, "", row.id(), row.partyName());
        }
        return because(
                RefusalCode.NOT_ENOUGH_DEMAND,
                ShortageFault.DEMAND_SHORT,
                "",
                measured(row, asked),
                row.id(),
                row.partyName(),
                measured(row, Math.max(0, row.demand() - row.taken())),
                measured(row, row.demand()),
                measured(row, row.taken()));
    }

    /** Refuses a listing whose heads would weigh more by now than a head can. */
    public static Refused outgrown(ListingRow row) {
        return because(RefusalCode.NOT_ENOUGH_STOCK, ShortageFault.LISTING_OUTGROWN, "", row.id(), row.partyName());
    }

    private ListingRow listing(String id) {
        return new ListingTable(view).find(bureau, id).orElseThrow();
    }

    private static Refused refused(ShortageFault fault, ListingRow row, long asked, long own, List<String> ofDeal) {
        Lot lot = Lot.of(MarketRows.listing(row).listing());
        List<String> figures = new ArrayList<>(List.of(
                heads(asked),
                row.id(),
                row.partyName(),
                heads(row.heads() - row.taken()),
                heads(row.heads()),
                heads(row.taken() - row.lost() - own),
                heads(row.lost())));
        figures.addAll(ofDeal);
        figures.replaceAll(lot::told);
        return because(RefusalCode.NOT_ENOUGH_STOCK, fault, lot.word(), figures.toArray(String[]::new));
    }

    private static Refused offMarket(ListingRow row) {
        return because(RefusalCode.NOT_ENOUGH_STOCK, ShortageFault.LISTING_OFF_MARKET, "", row.id(), row.partyName());
    }

    private static Refused because(RefusalCode code, ShortageFault fault, String word, String... figures) {
        return Refused.because(code, new Complaint(fault.severity(), "", "", fault.name(), List.of(figures), word));
    }

    private static String heads(long count) {
        return Heads.of(count).toString();
    }

    private static String measured(IntentRow row, long units) {
        return row.goods().by().quantity(units).toString();
    }
}
