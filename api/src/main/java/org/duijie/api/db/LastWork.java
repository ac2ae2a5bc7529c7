package org.duijie.api.db;

/** Writes that a transaction makes after everything else. */
public interface LastWork {
    void write(Transaction transaction);
}
