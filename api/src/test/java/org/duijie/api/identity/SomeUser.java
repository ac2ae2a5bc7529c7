package org.duijie.api.identity;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Role;

/** A user for tests of tables that refer to one. */
public final class SomeUser {
    public static final String ID = "usr_1";

    private SomeUser() {}

    /** Enters the user {@link #ID} of a party. */
    public static void of(Transaction transaction, BureauId bureau, String party, Role role, String at) {
        new UserTable(transaction).insert(new UserRow(bureau, ID, party, role, "李", UserStatus.ACTIVE, 1, at, at));
    }
}
