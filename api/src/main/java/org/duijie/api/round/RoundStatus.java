package org.duijie.api.round;

import org.duijie.api.json.WireWord;

/** The status of a match round. */
enum RoundStatus implements WireWord {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Returns whether the round is over. */
    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Parses the word of a status. */
    public static RoundStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
