package org.duijie.api.db;

/** Writes that are deferred until just before the commit. */
public interface LastWork {
    void write(Transaction transaction);
}
