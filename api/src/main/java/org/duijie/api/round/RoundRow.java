package org.duijie.api.round;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A match round: what was asked for, and how far it is.
 *
 * @param campaign the campaign that it is for
 * @param asked the canonical JSON of what was asked for
 * @param askedBy the user who asked
 * @param market JSON of the market as it is matched: its day, its size, the hash of its file
 * @param work who works on it, and how far that is
 * @param proof JSON of how good the plan is, when there is one
 * @param failure the code of why there will be none
 * @param adopted how many of its lines became deals
 * @param startedAt when it was last taken up
 */
public record RoundRow(
        BureauId bureau,
        String id,
        Optional<String> campaign,
        String asked,
        String askedBy,
        String market,
        String status,
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
     * @param fence grows whenever the round is taken up, or taken away; who writes with an older one is too late
     * @param leaseUntil until when the round is its worker's alone; empty when nobody works on it
     * @param lost how many workers were not heard of again
     * @param progress what the last of them told
     */
    public record Work(long fence, String leaseUntil, long lost, Progress progress) {
        /** Nobody has taken it up. */
        public static final Work NONE = new Work(0, "", 0, Progress.NONE);
    }

    /**
     * How far a round is.
     *
     * @param stage what is being done
     * @param value the best plan's value so far, µCNY
     * @param bound the best bound so far, µCNY
     */
    public record Progress(Optional<String> stage, Optional<Long> value, Optional<Long> bound) {
        public static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a round that waits for a worker. */
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
                "queued",
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
