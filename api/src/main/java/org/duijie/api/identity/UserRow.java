package org.duijie.api.identity;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Role;

/**
 * A user: a person who acts for a party.
 *
 * @param phone the phone number
 * @param title the position within the party
 */
record UserRow(
        BureauId bureau,
        String id,
        String party,
        Role role,
        String name,
        Optional<String> phone,
        Optional<String> title,
        UserStatus status,
        long version,
        String createdAt,
        String changedAt) {

    /** Makes the row of a user without phone number and title. */
    public UserRow(
            BureauId bureau,
            String id,
            String party,
            Role role,
            String name,
            UserStatus status,
            long version,
            String createdAt,
            String changedAt) {
        this(bureau, id, party, role, name, Optional.empty(), Optional.empty(), status, version, createdAt, changedAt);
    }

    /** Returns version {@code next} of this user, with another status. */
    public UserRow withStatus(UserStatus other, long next, String at) {
        return new UserRow(bureau, id, party, role, name, phone, title, other, next, createdAt, at);
    }

    /** Returns version {@code next} of this user, with other data. */
    public UserRow with(String named, Optional<String> reached, Optional<String> titled, long next, String at) {
        return new UserRow(bureau, id, party, role, named, reached, titled, status, next, createdAt, at);
    }
}
