package org.duijie.api.store;

/** A person of a party. */
public record UserRow(
        BureauId bureau,
        String id,
        String party,
        String role,
        String name,
        String status,
        long version,
        String createdAt,
        String changedAt) {}
