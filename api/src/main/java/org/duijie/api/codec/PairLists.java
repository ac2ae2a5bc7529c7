package org.duijie.api.codec;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.LockedLine;

/** The barred pairs and locked lines of a market that could be read, and where each stood. */
final class PairLists {
    static final String BARRED = "barred";
    static final String LOCKED = "locked";

    private final List<BarredPair> barred = new ArrayList<>();
    private final List<Integer> barredPlaces = new ArrayList<>();
    private final List<LockedLine> locked = new ArrayList<>();
    private final List<Integer> lockedPlaces = new ArrayList<>();

    void addBarred(int index, Fields fields) {
        Part<BarredPair> pair = BarredPairReader.read(fields);
        if (pair.isRead()) {
            barred.add(pair.get());
            barredPlaces.add(index);
        }
    }

    void addLocked(int index, Fields fields) {
        Part<LockedLine> line = LockedLineReader.read(fields);
        if (line.isRead()) {
            locked.add(line.get());
            lockedPlaces.add(index);
        }
    }

    List<BarredPair> barred() {
        return barred;
    }

    /** The barred pairs, none of which stands twice. */
    BarredPairs distinctBarred() {
        return BarredPairs.of(barred);
    }

    List<LockedLine> locked() {
        return locked;
    }

    /** Where the {@code n}th of those that could be read stands in the file. */
    Pointer at(boolean isLocked, int n) {
        return Pointer.ROOT.child(isLocked ? LOCKED : BARRED).child((isLocked ? lockedPlaces : barredPlaces).get(n));
    }
}
