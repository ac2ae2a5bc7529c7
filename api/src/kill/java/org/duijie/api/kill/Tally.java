package org.duijie.api.kill;

/** Counts of what clients saw. One thread at a time. */
final class Tally {
    /** Writes that were answered as done. */
    long acknowledged;
    /** Sendings whose answer did not come. */
    long unanswered;
    /** Match rounds that were seen to their end. */
    long rounds;
    /** Adoptions that were answered as done. */
    long adoptions;
    /** Requests for one verb of several deals that were answered. */
    long bulk;
    /** Writes of calendars that were answered as done. */
    long calendars;
    /** Writes sent again that had been done before the service was killed. */
    long replayed;

    void add(Tally other) {
        acknowledged += other.acknowledged;
        unanswered += other.unanswered;
        replayed += other.replayed;
        rounds += other.rounds;
        adoptions += other.adoptions;
        bulk += other.bulk;
        calendars += other.calendars;
    }
}
