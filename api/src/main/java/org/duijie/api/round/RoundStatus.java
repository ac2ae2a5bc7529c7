package org.duijie.api.round;

import org.duijie.api.json.WireWord;

/** How far a match round is. */
public enum RoundStatus implements WireWord {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether nothing more comes of it. */
    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** Reads the word of one. */
    public static RoundStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
