package org.duijie.api.round;

import java.util.Comparator;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.round.RoundTable.Leases;
import org.duijie.api.round.RoundTable.Share;

/**
 * A waiting round and its place in the queue. The next round belongs to the bureau with the fewest rounds under way;
 * among several such bureaus, to the one that was served longest ago. Of its rounds, the one that has waited longest
 * comes first. So a bureau with many rounds delays only itself.
 */
record Turn(BureauId bureau, String round, Share share) {
    private static final Comparator<Turn> SOONEST = Comparator.comparingLong(
                    (Turn turn) -> turn.share().running())
            .thenComparing(turn -> turn.share().served())
            .thenComparing(Turn::round);

    /** Returns the next round to take; empty when none waits. */
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
