package org.duijie.api.party;

import org.duijie.api.feature.Role;
import org.duijie.api.json.WireWord;

/** What a party is to the market. */
public enum PartyKind implements WireWord {
    COOPERATIVE,
    BUYER,
    BUREAU;

    /** Returns the role of its users. */
    public Role role() {
        return switch (this) {
            case COOPERATIVE -> Role.COOPERATIVE;
            case BUYER -> Role.BUYER;
            case BUREAU -> Role.LIAISON;
        };
    }

    /** Reads the word of one. */
    public static PartyKind parse(String text) {
        return WireWord.parse(values(), text);
    }
}
