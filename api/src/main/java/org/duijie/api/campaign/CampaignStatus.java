package org.duijie.api.campaign;

import org.duijie.api.json.WireWord;

/** Whether a campaign takes listings, intents and deals. */
public enum CampaignStatus implements WireWord {
    OPEN,
    CLOSED;

    /** Reads the word of one. */
    public static CampaignStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
