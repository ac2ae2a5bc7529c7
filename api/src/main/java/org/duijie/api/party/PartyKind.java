package org.duijie.api.party;

import org.duijie.api.feature.Role;
import org.duijie.api.json.WireWord;

/** The kind of a party. */
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

    /** Parses the word of a kind. */
    public static PartyKind parse(String text) {
        return WireWord.parse(values(), text);
    }
}
