package org.duijie.api.kill;

import java.util.SplittableRandom;

/**
 * When the service is killed.
 *
 * @param millis after its process was started, after clients began to send again, or after they began to write anew; of CRASHING, when a
 *     process of PostgreSQL is killed, and the service as long after it
 */
record Moment(Stage stage, int millis) {
    enum Stage {
        STARTING(2_000),
        RETRYING(100),
        WRITING(3_000),
        CRASHING(2_000);

        private final int longest;

        Stage(int longest) {
            this.longest = longest;
        }
    }

    /**
     * Mostly among writes; one in ten while it starts, one in ten while it answers what is sent again; on PostgreSQL, three in ten among writes
     * after the database has crashed beneath it.
     */
    static Moment draw(SplittableRandom random, boolean hasServer) {
        int tenth = random.nextInt(10);
        Stage stage = switch (tenth) {
            case 0 -> Stage.STARTING;
            case 1 -> Stage.RETRYING;
            case 2, 3, 4 -> hasServer ? Stage.CRASHING : Stage.WRITING;
            default -> Stage.WRITING;
        };
        return new Moment(stage, random.nextInt(stage.longest));
    }
}
