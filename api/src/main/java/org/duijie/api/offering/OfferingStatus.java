package org.duijie.api.offering;

import org.duijie.api.json.WireWord;

/** Whether a listing or an intent is on the market. */
public enum OfferingStatus implements WireWord {
    OPEN,
    WITHDRAWN;

    /** Parses the word of a status. */
    public static OfferingStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
