package org.duijie.api.round;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.core.match.plan.MatchProgress;

/**
 * A match round: the request, and its progress.
 *
 * @param campaign the campaign whose listings and intents it matches; empty if the request names none
 * @param asked the canonical JSON of the request
 * @param askedBy the user who requested it
 * @param market JSON about the matched market: its day, its size, and the hash of its file
 * @param work the state of the work, with the worker's lease and the progress
 * @param proof JSON about the quality of the plan, once there is a plan
 * @param failure the code for why there is no plan
 * @param adopted the number of lines that became deals
 * @param startedAt when a worker last took it
 */
record RoundRow(
        BureauId bureau,
        String id,
        Optional<String> campaign,
        String asked,
        String askedBy,
        String market,
        RoundStatus status,
        Work work,
        Optional<String> proof,
        Optional<String> failure,
        long adopted,
        long version,
        String createdAt,
        Optional<String> startedAt,
        String changedAt) {
    /**
     * The work on a round.
     *
     * @param fence a number that grows whenever a worker takes or loses the round; writes with an older fence are
     *     ignored
     * @param leaseUntil the end of the worker's lease; empty when nobody works on it
     * @param lost the number of workers that disappeared while working on it
     * @param progress the last progress reported
     */
    public record Work(long fence, String leaseUntil, long lost, Optional<MatchProgress> progress) {
        /** The work on a round that no worker has taken. */
        public static final Work NONE = new Work(0, "", 0, Optional.empty());
    }

    /** Makes a round that waits for a worker. */
    public static RoundRow queued(
            BureauId bureau,
            String id,
            Optional<String> campaign,
            String asked,
            String askedBy,
            String market,
            String at) {
        return new RoundRow(
                bureau,
                id,
                campaign,
                asked,
                askedBy,
                market,
                RoundStatus.QUEUED,
                Work.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                1,
                at,
                Optional.empty(),
                at);
    }
}
