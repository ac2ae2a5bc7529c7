package org.duijie.api.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Pointer;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.MarketDraft;
import org.duijie.core.market.Misfits;
import org.duijie.core.market.Name;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The valid barred pairs and locked lines of a market, and the position of each. */
final class PairLists {
    static final String BARRED = "barred";
    static final String LOCKED = "locked";

    private final List<BarredPair> barred = new ArrayList<>();
    private final List<Integer> barredPlaces = new ArrayList<>();
    private final List<LockedLine> locked = new ArrayList<>();
    private final List<Integer> lockedPlaces = new ArrayList<>();

    private final List<Fields> unread = new ArrayList<>();

    void addBarred(int index, Fields fields) {
        Part<BarredPair> pair = BarredPairReader.read(fields);
        if (pair.isRead()) {
            barred.add(pair.get());
            barredPlaces.add(index);
        } else {
            unread.add(fields);
        }
    }

    void addLocked(int index, Fields fields) {
        Part<LockedLine> line = LockedLineReader.read(fields);
        if (line.isRead()) {
            locked.add(line.get());
            lockedPlaces.add(index);
        } else {
            unread.add(fields);
        }
    }

    /**
     * Complains of each pair that cannot belong to the market.
     *
     * @param demand returns the demand of an intent as written, by id
     */
    void refuseMisfits(MarketDraft draft, UnaryOperator<String> demand, Complaints complaints) {
        Set<String> listings = draft.listings().stream().map(Listing::id).collect(Collectors.toSet());
        Set<String> intents = draft.intents().stream().map(PurchaseIntent::id).collect(Collectors.toSet());
        for (Fields fields : unread) {
            refuseStranger(fields, "listing", draft.unsoundListings().or(listings::contains));
            refuseStranger(fields, "intent", draft.unsoundIntents().or(intents::contains));
        }
        for (Misfits.Misfit misfit : Misfits.of(draft, barred, locked)) {
            InvalidValueException refusal = misfit.refusal();
            String id = refusal.reason() == Reason.LOCKED_OVER_DEMAND
                    ? refusal.details().get(0)
                    : "";
            complaints.add(
                    refusal,
                    at(misfit.isLocked(), misfit.index()).child(misfit.field()),
                    written(misfit),
                    id.isEmpty()
                            ? refusal.details()
                            : List.of(id, refusal.details().get(1), demand.apply(id)));
        }
    }

    /** Returns the value as written. The heads of a locked line are a bare number in the file. */
    private String written(Misfits.Misfit misfit) {
        return misfit.field().equals("heads")
                ? Long.toString(locked.get(misfit.index()).heads().count())
                : misfit.refusal().value();
    }

    /**
     * Complains of an id that is not in the market. Called only for entries with another error, which were not checked
     * with the rest.
     */
    private static void refuseStranger(Fields fields, String field, Predicate<String> isThere) {
        String id = fields.written(field);
        if (Name.isUsable(id) && !isThere.test(id)) {
            fields.refuse(new InvalidValueException(Reason.NOT_IN_MARKET, id, field), field);
        }
    }

    List<BarredPair> barred() {
        return barred;
    }

    /** Returns the barred pairs without repetitions. */
    BarredPairs distinctBarred() {
        return BarredPairs.of(barred);
    }

    List<LockedLine> locked() {
        return locked;
    }

    /** Returns the position of the {@code n}th valid barred pair or locked line in the file. */
    private Pointer at(boolean isLocked, int n) {
        return Pointer.ROOT.child(isLocked ? LOCKED : BARRED).child((isLocked ? lockedPlaces : barredPlaces).get(n));
    }
}
