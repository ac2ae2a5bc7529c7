package org.duijie.api.json;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a part of a file: a value, or nothing if the part could not be read. In the second case, there
 * is a complaint about it already.
 */
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

    /** Returns what was read, or {@code other} if it was not read. */
    public T orElse(T other) {
        return value == null ? other : value;
    }

    /** Returns what was read. Call it only for a part that was read. */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("a part that was not read");
        }
        return value;
    }
}
