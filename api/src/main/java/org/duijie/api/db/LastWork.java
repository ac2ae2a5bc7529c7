package org.duijie.api.db;

/** What a transaction writes when all else of it is done. */
public interface LastWork {
    void write(Transaction transaction);
}
