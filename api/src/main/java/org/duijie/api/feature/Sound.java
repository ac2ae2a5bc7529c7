package org.duijie.api.feature;

import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rows of a bureau one by one, so that an unreadable or unusable row does not stop the others. */
public final class Sound {
    private static final Logger LOG = LoggerFactory.getLogger(Sound.class);

    private Sound() {}

    /**
     * Returns the result of {@code read} for the row {@code id}. If {@code read} fails, returns empty and logs the
     * row's id.
     */
    public static <T> Optional<T> orLeftOut(String id, Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (Database.UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be worked with, and is left out: change it or withdraw it", id, e);
            return Optional.empty();
        }
    }
}
