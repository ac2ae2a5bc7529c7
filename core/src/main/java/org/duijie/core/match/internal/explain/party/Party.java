package org.duijie.core.match.internal.explain.party;

/** A party that can end short: the seller of a listing or the buyer of an intent. */
public sealed interface Party permits Offer, Want {
    /** Returns a value that is equal for parties that can trade with the same others by product. */
    Object products();
}
