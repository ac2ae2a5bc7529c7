package org.duijie.api.factor;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * The authenticator app of a user.
 *
 * @param secret what the app has, too; empty once it has ended
 * @param fingerprint the SHA-256 of the secret, for the audit
 * @param confirmedAt when its digits were entered first; empty until then, and it counts only from then on
 * @param tries how often wrong digits were entered since the last right ones
 * @param lastStep the step of the last digits that were right
 * @param lastKey the hash of the Idempotency-Key of the request that used them
 */
record FactorRow(
        BureauId bureau,
        String id,
        String user,
        String secret,
        String fingerprint,
        String createdAt,
        Optional<String> confirmedAt,
        Optional<String> endedAt,
        Optional<String> endedBy,
        int tries,
        long lastStep,
        String lastKey) {
    boolean isOn() {
        return confirmedAt.isPresent() && endedAt.isEmpty();
    }

    FactorRow withFingerprint(String other) {
        return new FactorRow(
                bureau, id, user, secret, other, createdAt, confirmedAt, endedAt, endedBy, tries, lastStep, lastKey);
    }

    FactorRow confirmed(String at) {
        return new FactorRow(
                bureau,
                id,
                user,
                secret,
                fingerprint,
                createdAt,
                Optional.of(at),
                endedAt,
                endedBy,
                tries,
                lastStep,
                lastKey);
    }

    FactorRow ended(String at, String by) {
        return new FactorRow(
                bureau,
                id,
                user,
                "",
                fingerprint,
                createdAt,
                confirmedAt,
                Optional.of(at),
                Optional.of(by),
                tries,
                lastStep,
                lastKey);
    }
}
