package org.duijie.api.store;

/** What a transaction writes when all else of it is done. */
interface LastWork {
    void write(Transaction transaction);
}
