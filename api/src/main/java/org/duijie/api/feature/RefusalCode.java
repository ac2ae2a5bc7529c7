package org.duijie.api.feature;

/** Why something is not done. The names are stable; the sentences, in both languages, are resources of {@code http}. */
public enum RefusalCode {
    /** No token, or one that is unknown, expired or revoked. */
    NOT_AUTHENTICATED,
    /** The role, or the token's scopes, do not allow it. */
    FORBIDDEN,
    /** There is no such thing in this bureau, or it is not for these eyes. */
    NOT_FOUND,
    /** The text is no JSON. */
    MALFORMED,
    /** The body, or a parameter, says what cannot be. */
    INVALID,
    /** Something with the same key is there already. */
    DUPLICATE,
    /** The thing is in a state that does not allow it. */
    STATE,
    /** Not so many heads are free on the listing, or it is off the market. */
    NOT_ENOUGH_STOCK,
    /** Not so much is left of the intent's demand, or it is off the market. */
    NOT_ENOUGH_DEMAND,
    /** Deals stand against the change: they take more than would be left, or are under way. */
    TAKEN_BY_DEALS,
    /** A rule of a deal's life stands in the way; the complaint names it. */
    DEAL_RULE,
    /** As many of the bureau's match rounds wait as may. */
    TOO_MANY_ROUNDS,
    /** A liaison has barred the pair in the campaign. */
    BARRED,
    /** The server explains another plan just now. */
    BUSY,
    /** Another version stands there now. */
    STALE,
    /** The key was used for another request. */
    KEY_REUSED
}
