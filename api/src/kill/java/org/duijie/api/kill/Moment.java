package org.duijie.api.kill;

import java.util.SplittableRandom;

/**
 * When the service is killed.
 *
 * @param millis after its process was started, after clients began to send again, or after they began to write anew
 */
record Moment(Stage stage, int millis) {
    enum Stage {
        STARTING(2_000),
        RETRYING(100),
        WRITING(3_000);

        private final int longest;

        Stage(int longest) {
            this.longest = longest;
        }
    }

    /** Mostly among writes; one in ten while it starts, one in ten while it answers what is sent again. */
    static Moment draw(SplittableRandom random) {
        int tenth = random.nextInt(10);
        Stage stage = tenth == 0 ? Stage.STARTING : tenth == 1 ? Stage.RETRYING : Stage.WRITING;
        return new Moment(stage, random.nextInt(stage.longest));
    }
}
