package org.duijie.api.dealbook;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.feature.Principal;
import org.duijie.api.json.Complaint;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Proposed;

/**
 * The part of a deal that one principal may see. Parties see each other's contacts once the deal is agreed; liaisons
 * always see them.
 *
 * @param lot the unit in which its listing is sold
 * @param withContacts whether the principal may see the contacts of both sides
 * @param warnings warnings about the data just entered, for the person who entered it; not stored
 */
public record SeenDeal(Standing standing, Lot lot, boolean withContacts, List<Complaint> warnings) {
    public SeenDeal {
        warnings = List.copyOf(warnings);
    }

    /** Returns a deal as {@code principal} may see it. */
    public static SeenDeal of(Transaction view, Principal principal, Standing standing) {
        Lot lot = Lot.of(view, standing.row().bureau(), standing.row().listing());
        return new SeenDeal(standing, lot, showsContacts(principal, standing.deal()), List.of());
    }

    private static boolean showsContacts(Principal principal, Deal deal) {
        return principal.isLiaison() || !(deal instanceof Proposed || deal instanceof Closed);
    }

    public String id() {
        return row().id();
    }

    public long version() {
        return row().version();
    }

    public DealRow row() {
        return standing.row();
    }

    public Deal deal() {
        return standing.deal();
    }

    /** Returns this deal with {@code more} added to its warnings. */
    public SeenDeal warning(List<Complaint> more) {
        return new SeenDeal(
                standing,
                lot,
                withContacts,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
