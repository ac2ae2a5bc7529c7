package org.duijie.api.identity;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A person of a party.
 *
 * @param phone how the person is reached
 * @param title what the person is within the party
 */
public record UserRow(
        BureauId bureau,
        String id,
        String party,
        String role,
        String name,
        Optional<String> phone,
        Optional<String> title,
        String status,
        long version,
        String createdAt,
        String changedAt) {

    /** A person of whom no more than the name is known. */
    public UserRow(
            BureauId bureau,
            String id,
            String party,
            String role,
            String name,
            String status,
            long version,
            String createdAt,
            String changedAt) {
        this(bureau, id, party, role, name, Optional.empty(), Optional.empty(), status, version, createdAt, changedAt);
    }

    /** Returns the version {@code next} of the same person, with this status. */
    public UserRow withStatus(String other, long next, String at) {
        return new UserRow(bureau, id, party, role, name, phone, title, other, next, createdAt, at);
    }

    /** Returns the version {@code next} of the same person, with what is now said of it. */
    public UserRow with(String named, Optional<String> reached, Optional<String> titled, long next, String at) {
        return new UserRow(bureau, id, party, role, named, reached, titled, status, next, createdAt, at);
    }
}
