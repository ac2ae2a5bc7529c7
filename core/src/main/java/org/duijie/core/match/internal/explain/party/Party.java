package org.duijie.core.match.internal.explain.party;

/** One who can end short: a listing's side or an intent's. */
public sealed interface Party permits Offer, Want {
    /** Parties with equal ones can deal with the same others by product. */
    Object products();
}
