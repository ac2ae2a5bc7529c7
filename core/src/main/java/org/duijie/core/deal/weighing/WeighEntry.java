package org.duijie.core.deal.weighing;

/** An entry of a deal's {@link WeighBook}: a weigh-in, or the reversal of one. Entries are added, never changed. */
public sealed interface WeighEntry permits WeighIn, WeighReversal {
    /** Returns the number of the entry. */
    String id();
}
