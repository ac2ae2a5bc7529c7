package org.duijie.api.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** An open transaction, or a read-only one. Only tables use its inside. */
public final class Transaction {
    private final Handle handle;
    private final Map<Class<?>, LastWork> last = new LinkedHashMap<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    public Handle handle() {
        return handle;
    }

    /** Returns the deferred work of one kind, creating it at first use. */
    public <W extends LastWork> W last(Class<W> kind, Supplier<W> made) {
        return kind.cast(last.computeIfAbsent(kind, any -> made.get()));
    }

    /** Writes the deferred work. Nothing may be written in the transaction afterwards. */
    void finish() {
        last.values().forEach(each -> each.write(this));
        last.clear();
    }
}
