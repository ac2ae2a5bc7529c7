package org.duijie.api.identity;

import org.duijie.api.json.WireWord;

/** Whether a user's tokens work. */
enum UserStatus implements WireWord {
    ACTIVE,
    BLOCKED;

    /** Parses the word of a status. */
    public static UserStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
