package org.duijie.api.store;

import org.jdbi.v3.core.Handle;

/** An open transaction, or a view for reading. Only tables look inside. */
public final class Transaction {
    private final Handle handle;
    private final ChainEnd chainEnd = new ChainEnd();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    ChainEnd chainEnd() {
        return chainEnd;
    }
}
