package org.duijie.api.identity;

import org.duijie.api.json.WireWord;

/** Whether a user's tokens work. */
public enum UserStatus implements WireWord {
    ACTIVE,
    BLOCKED;

    /** Reads the word of one. */
    public static UserStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
