package org.duijie.core.match.internal.explain.party;

/** A party that can end short: a listing's side or an intent's side. */
public sealed interface Party permits Offer, Want {
    /** Parties with equal values can trade with the same others by product. */
    Object products();
}
