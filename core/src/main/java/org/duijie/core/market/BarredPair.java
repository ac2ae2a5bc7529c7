package org.duijie.core.market;

/**
 * A listing and an intent that must not trade in this market, even if every rule of the trade allows it.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param reason why they must not trade, for people to read; empty when no reason is given
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
