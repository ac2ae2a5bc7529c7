package org.duijie.api.feature;

import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.db.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows for all of a bureau one by one, so that one that cannot be read, or worked with, ends nothing for the
 * others.
 */
public final class Sound {
    private static final Logger LOG = LoggerFactory.getLogger(Sound.class);

    private Sound() {}

    /**
     * What {@code read} gives of the row {@code id}; nothing, and a line in the log that names the row, when it fails.
     */
    public static <T> Optional<T> orLeftOut(String id, Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be worked with, and is left out: change it or withdraw it", id, e);
            return Optional.empty();
        }
    }
}
