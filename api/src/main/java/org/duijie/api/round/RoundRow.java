package org.duijie.api.round;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A match round: the request, and its progress.
 *
 * @param campaign its campaign
 * @param asked the canonical JSON of the request
 * @param askedBy the user who requested it
 * @param market JSON about the market as matched: its day, its size, the hash of its file
 * @param work who works on it, and how far that is
 * @param proof JSON about the quality of the plan, once there is one
 * @param failure the code of the reason why there is no plan
 * @param adopted how many of its lines became deals
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
     * @param fence grows whenever a worker takes the round or loses it; writes with an older fence are ignored
     * @param leaseUntil the end of the worker's lease; empty when nobody works on it
     * @param lost how many workers disappeared
     * @param progress the last progress reported
     */
    public record Work(long fence, String leaseUntil, long lost, Progress progress) {
        /** No worker has taken it. */
        public static final Work NONE = new Work(0, "", 0, Progress.NONE);
    }

    /**
     * The progress of a round.
     *
     * @param stage the stage under way
     * @param value the value of the best plan found, µCNY
     * @param bound the best bound found, µCNY
     */
    public record Progress(Optional<String> stage, Optional<Long> value, Optional<Long> bound) {
        public static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Optional.empty());
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
