package org.duijie.api.json;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A part of a file that was read, or not. One that was not read has been complained of already. */
public final class Part<T> {
    private static final Part<?> UNREAD = new Part<>(null);

    private final @Nullable T value;

    private Part(@Nullable T value) {
        this.value = value;
    }

    public static <T> Part<T> of(T value) {
        return new Part<>(value);
    }

    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Part<T> unread() {
        return (Part<T>) UNREAD;
    }

    public static boolean allRead(Part<?>... parts) {
        for (Part<?> part : parts) {
            if (!part.isRead()) {
                return false;
            }
        }
        return true;
    }

    public boolean isRead() {
        return value != null;
    }

    /** Returns what was read, or {@code other}. */
    public T orElse(T other) {
        return value == null ? other : value;
    }

    /** Returns what was read; only call it for a part that was read. */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("a part that was not read");
        }
        return value;
    }
}
