package org.duijie.api.intake;

import org.duijie.api.json.WireWord;

/** The state of a run. */
enum RunStatus implements WireWord {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Parses the word of a status. */
    static RunStatus parse(String text) {
        return WireWord.parse(values(), text);
    }

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
