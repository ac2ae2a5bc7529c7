package org.duijie.core.match.internal.problem;

import java.util.Arrays;
import java.util.Set;

/**
 * Checks whether lots have the certificates that one intent requires. All lots with the same set of certificates are
 * one kind, which is checked once.
 */
final class AskedPapers {
    private final Lots lots;
    private Set<String> asked = Set.of();
    private int turn;

    /** The number of certificates looked up. */
    private long looked;

    /** The number of the intent for which a kind was last checked; negative if the kind lacked a certificate. */
    private int[] seen = {};

    AskedPapers(Lots lots) {
        this.lots = lots;
    }

    void begin(Set<String> required) {
        asked = required;
        turn = turn == Integer.MAX_VALUE ? 1 : turn + 1;
        if (turn == 1 || seen.length < lots.kindsOfPapers()) {
            seen = new int[lots.kindsOfPapers()];
        }
    }

    long looked() {
        return looked;
    }

    boolean areWith(int lot) {
        return areAmong(lots.papers(lot));
    }

    /** Returns whether a kind of lots has all required certificates. */
    boolean areAmong(int kind) {
        if (asked.isEmpty()) {
            return true;
        }
        if (kind >= seen.length) {
            seen = Arrays.copyOf(seen, lots.kindsOfPapers());
        }
        if (seen[kind] != turn && seen[kind] != -turn) {
            looked += asked.size();
            seen[kind] = lots.kindHas(kind, asked) ? turn : -turn;
        }
        return seen[kind] == turn;
    }
}
