package org.duijie.core.market;

/**
 * A listing and an intent that shall not trade in this market, whatever the rules of the trade say.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param reason why, for people; empty when nothing is said
 */
public record BarredPair(String listing, String intent, String reason) {
    public BarredPair {
        Name.require(listing);
        Name.require(intent);
        if (!reason.isEmpty()) {
            Name.require(reason);
        }
    }
}
