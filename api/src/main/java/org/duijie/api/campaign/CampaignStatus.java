package org.duijie.api.campaign;

import org.duijie.api.json.WireWord;

/** Whether a campaign is open to listings, intents and deals. */
enum CampaignStatus implements WireWord {
    OPEN,
    CLOSED;

    /** Parses the word of a status. */
    public static CampaignStatus parse(String text) {
        return WireWord.parse(values(), text);
    }
}
