package org.duijie.api.round;

import java.util.Comparator;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.round.RoundTable.Leases;
import org.duijie.api.round.RoundTable.Share;

/**
 * A round that waits, and how soon it is its bureau's turn. The bureau with the fewest rounds under way comes first,
 * then the one that was served longest ago, then the round that has waited longest: who asks for many rounds holds up
 * nobody but itself.
 */
record Turn(BureauId bureau, String round, Share share) {
    private static final Comparator<Turn> SOONEST = Comparator.comparingLong(
                    (Turn turn) -> turn.share().running())
            .thenComparing(turn -> turn.share().served())
            .thenComparing(Turn::round);

    /** Returns the next round to be taken up; empty when none waits. */
    static Optional<Turn> next(Transaction view, Leases leases) {
        RoundTable rounds = new RoundTable(view);
        return new BureauTable(view)
                .all().stream()
                        .flatMap(bureau -> rounds
                                .waiting(bureau, leases)
                                .map(round -> new Turn(bureau, round, rounds.share(bureau, leases)))
                                .stream())
                        .min(SOONEST);
    }
}
