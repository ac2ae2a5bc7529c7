package org.duijie.api.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** An open transaction, or a view for reading. Only tables look inside. */
public final class Transaction {
    private final Handle handle;
    private final Map<Class<?>, LastWork> last = new LinkedHashMap<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    public Handle handle() {
        return handle;
    }

    /** What is held back of one kind until all else of the transaction is done; made when it is first asked for. */
    public <W extends LastWork> W last(Class<W> kind, Supplier<W> made) {
        return kind.cast(last.computeIfAbsent(kind, any -> made.get()));
    }

    /** Writes what was held back; nothing may be written in the transaction after it. */
    void finish() {
        last.values().forEach(each -> each.write(this));
        last.clear();
    }
}
