package org.duijie.api.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.file.NamedKind;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.place.Area;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Place;

/**
 * Finds warnings about a party, such as that another party has the same name, or that its name or credit code suggests
 * another kind.
 */
final class PartyDoubts {
    private static final String COOPERATIVE = NamedKind.COOPERATIVE;

    /**
     * The first two characters of the credit codes of public bodies (11 government, 12 public institution) and of
     * cooperatives.
     */
    private static final List<String> PUBLIC = List.of("11", "12");

    private static final String OF_COOPERATIVE = "93";

    private PartyDoubts() {}

    static List<Complaint> of(Transaction view, PartyRow row) {
        List<Complaint> doubts = new ArrayList<>();
        PartyTable parties = new PartyTable(view);
        parties.alike(row)
                .or(() -> parties.lookalike(row))
                .ifPresent(other -> doubts.add(Refusals.at(Fault.PARTY_ALIKE, "/name", row.name(), other)));
        if (Lookalike.mixes(row.name())) {
            doubts.add(Refusals.at(Fault.LETTERS_MIXED, "/name", row.name()));
        }
        String kind = row.buyerKind().map(BuyerKind::word).orElse(row.kind().word());
        NamedKind.unlike(row.name(), kind)
                .ifPresent(likely -> doubts.add(Refusals.at(
                        Fault.KIND_UNLIKE_NAME,
                        row.buyerKind().isPresent() && !likely.equals(COOPERATIVE) ? "/buyerKind" : "/kind",
                        kind,
                        likely)));
        row.creditCode()
                .filter(code -> isOfOtherKind(row.kind(), code.substring(0, 2)))
                .ifPresent(code -> doubts.add(Refusals.at(Fault.KIND_UNLIKE_CODE, "/creditCode", code)));
        return doubts;
    }

    /** Warns if a party is much farther from the bureau's listings than usual. */
    static List<Complaint> ofPlace(Transaction view, PartyRow row) {
        Optional<Place> place = PartyJson.place(row);
        if (place.isEmpty()) {
            return List.of();
        }
        Area area = Area.beside(view, row.bureau(), "");
        return row.kind() == PartyKind.COOPERATIVE ? area.listing(place.get()) : area.intent(place.get());
    }

    private static boolean isOfOtherKind(PartyKind kind, String begin) {
        return kind == PartyKind.COOPERATIVE ? PUBLIC.contains(begin) : begin.equals(OF_COOPERATIVE);
    }
}
