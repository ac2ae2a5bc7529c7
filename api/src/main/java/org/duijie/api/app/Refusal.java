package org.duijie.api.app;

/** Why something is not done. The names are stable; the sentences, in both languages, are resources of {@code http}. */
public enum Refusal {
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
    /** Another version stands there now. */
    STALE,
    /** The key was used for another request. */
    KEY_REUSED
}
