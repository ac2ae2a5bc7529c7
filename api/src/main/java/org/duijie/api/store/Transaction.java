package org.duijie.api.store;

import org.jdbi.v3.core.Handle;

/** An open transaction, or a view for reading. Only tables look inside. */
public final class Transaction {
    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
