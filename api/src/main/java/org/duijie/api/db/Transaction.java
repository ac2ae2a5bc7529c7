package org.duijie.api.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** An open transaction, which may be read-only. Only table classes use its connection. */
public final class Transaction {
    private final Handle handle;
    private final Map<Class<?>, LastWork> last = new LinkedHashMap<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    public Handle handle() {
        return handle;
    }

    /** Returns the deferred work of one kind, and creates it at the first call. */
    public <W extends LastWork> W last(Class<W> kind, Supplier<W> made) {
        return kind.cast(last.computeIfAbsent(kind, any -> made.get()));
    }

    /** Writes the deferred work. It must be the last write of the transaction. */
    void finish() {
        last.values().forEach(each -> each.write(this));
        last.clear();
    }

    /** Writes that are deferred until just before the commit. */
    public interface LastWork {
        void write(Transaction transaction);
    }
}
