package org.duijie.api.feature;

/**
 * The reasons why a request is refused. The names never change. The sentences in both languages are resources of the
 * package {@code http}.
 */
public enum RefusalCode {
    /** No token, or one that is unknown, expired or revoked. */
    NOT_AUTHENTICATED,
    /** The role, or the token's scopes, do not allow it. */
    FORBIDDEN,
    /** The link for signing in was used, has expired, or was never made. */
    LINK_GONE,
    /** The public link is closed, has expired, or was never opened. */
    PUBLIC_LINK_GONE,
    /** The phone number and the code for signing in do not belong together. */
    WRONG_CODE,
    /** The digits of a second factor are needed. */
    SECOND_FACTOR_NEEDED,
    /** The digits of the second factor are wrong, or were used before. */
    SECOND_FACTOR_WRONG,
    /** Wrong digits were entered too often. */
    SECOND_FACTOR_LOCKED,
    /** The requested entry does not exist in this bureau, or the principal may not see it. */
    NOT_FOUND,
    /** The text is not JSON. */
    MALFORMED,
    /** The body or a parameter is invalid. */
    INVALID,
    /** An entry with the same key exists. */
    DUPLICATE,
    /** The state of the entry does not allow it. */
    STATE,
    /** The listing has too few free heads, or is off the market. */
    NOT_ENOUGH_STOCK,
    /** The intent has too little remaining demand, or is off the market. */
    NOT_ENOUGH_DEMAND,
    /** Deals prevent the change: they take more than would be left, or some of them are not finished. */
    TAKEN_BY_DEALS,
    /** A rule of the deal's life cycle prevents the change; the complaint names the rule. */
    DEAL_RULE,
    /** The bureau has the maximum number of waiting match rounds. */
    TOO_MANY_ROUNDS,
    /** The bureau has the maximum number of waiting sheets. */
    TOO_MANY_SHEETS,
    /** The user has asked for the maximum number of quotes in an hour. */
    TOO_MANY_QUOTES,
    /** A liaison has barred the pair in the campaign. */
    BARRED,
    /** The listing or the intent has changed since the round, and does not allow the line any more. */
    CHANGED_SINCE_ROUND,
    /** The server is busy with other requests of the kind. */
    BUSY,
    /** The entry has changed: the given version is no longer current. */
    STALE,
    /** The idempotency key was used for another request. */
    KEY_REUSED
}
