package org.duijie.api.party;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/** A cooperative for tests of tables that refer to one. */
public final class SomeParty {
    private SomeParty() {}

    /** Enters a cooperative. */
    public static void of(Transaction transaction, BureauId bureau, String id, String at) {
        new PartyTable(transaction)
                .insert(new PartyRow(
                        bureau, id, PartyKind.COOPERATIVE, Optional.empty(), "合作社", Optional.empty(), "{}", 1, at, at));
    }
}
