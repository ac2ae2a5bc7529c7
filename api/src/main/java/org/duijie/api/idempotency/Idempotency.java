package org.duijie.api.idempotency;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.audit.Erasure;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Once.ServedAnswer;
import org.duijie.api.feature.Once.StoredAnswer;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;

/**
 * Executes a request once, even if it is sent several times: the key, the effect and the answer are written in one
 * transaction.
 */
public final class Idempotency {
    /** The minimum time for which an answer is stored. After it, the answer may be deleted at any time. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** The status of a request that has not ended. */
    private static final int UNDER_WAY = 0;

    /** Separates the key from the number of a part. Keys of requests have no spaces. */
    private static final String BEFORE_PART = " ";

    private final AppContext context;

    public Idempotency(AppContext context) {
        this.context = context;
    }

    /**
     * Runs {@code effect}, or returns the stored answer of an earlier request with the same key. The writes of
     * {@code effect} join the transaction. If {@code effect} throws, the key can be used again.
     *
     * @param request identifies the request: its method, path and body
     * @throws Refused when the key was used for a different request
     */
    public ServedAnswer run(Principal principal, String key, byte[] request, Supplier<StoredAnswer> effect) {
        String fingerprint = Hash.of(request);
        return context.database().write(transaction -> {
            IdempotencyTable table = new IdempotencyTable(transaction);
            if (table.take(principal.bureau(), principal.user(), key, fingerprint, context.now())) {
                StoredAnswer answer = effect.get();
                KeptAnswer row = new KeptAnswer(fingerprint, answer.status(), answer.headers(), answer.body());
                table.keep(principal.bureau(), principal.user(), key, row);
                return new ServedAnswer(answer, false);
            }
            return new ServedAnswer(earlier(transaction, principal, key, fingerprint), true);
        });
    }

    /**
     * Does the parts of a request, each in a transaction of its own, or returns the stored answer of an earlier request
     * with the same key. If an earlier request with the key was interrupted, does only the parts that it has not done.
     *
     * @param request identifies the request: its method, path and body
     * @throws Refused when the key was used for a different request
     */
    public ServedAnswer inParts(Principal principal, String key, byte[] request, Function<Once, StoredAnswer> parts) {
        Optional<StoredAnswer> earlier =
                context.database().write(transaction -> begun(transaction, principal, key, Hash.of(request)));
        if (earlier.isPresent()) {
            return new ServedAnswer(earlier.get(), true);
        }
        StoredAnswer answer = parts.apply((part, effect) ->
                run(principal, key + BEFORE_PART + part, request, effect).answer());
        return context.database().write(transaction -> ended(transaction, principal, key, Hash.of(request), answer));
    }

    /** Takes the key; returns the stored answer of an earlier request that has ended. */
    private Optional<StoredAnswer> begun(Transaction transaction, Principal principal, String key, String fingerprint) {
        new IdempotencyTable(transaction).take(principal.bureau(), principal.user(), key, fingerprint, context.now());
        return Optional.of(earlier(transaction, principal, key, fingerprint))
                .filter(answer -> answer.status() != UNDER_WAY);
    }

    /** Stores the answer, unless another copy of the same request, sent at the same time, has ended first. */
    private static ServedAnswer ended(
            Transaction transaction, Principal principal, String key, String fingerprint, StoredAnswer answer) {
        KeptAnswer row = new KeptAnswer(fingerprint, answer.status(), answer.headers(), answer.body());
        return new IdempotencyTable(transaction).keep(principal.bureau(), principal.user(), key, row)
                ? new ServedAnswer(answer, false)
                : new ServedAnswer(earlier(transaction, principal, key, fingerprint), true);
    }

    /** Returns the stored answers, which may contain personal data. */
    public static Erasure.PersonalData personalData() {
        return new Erasure.PersonalData() {
            @Override
            public int erase(Transaction transaction, BureauId bureau, String subject, Eraser eraser) {
                return new IdempotencyTable(transaction).erase(bureau, subject, eraser);
            }
        };
    }

    /** Deletes the answers that are older than the minimum time, in one transaction for each bureau. */
    public void forgetOld() {
        String before = context.in(KEPT.negated());
        for (BureauId bureau : context.database().read(view -> new BureauTable(view).all())) {
            context.database().write(transaction -> new IdempotencyTable(transaction).forget(bureau, before));
        }
    }

    private static StoredAnswer earlier(Transaction transaction, Principal principal, String key, String fingerprint) {
        Optional<KeptAnswer> kept = new IdempotencyTable(transaction).find(principal.bureau(), principal.user(), key);
        return kept.filter(answer -> answer.fingerprint().equals(fingerprint))
                .map(answer -> new StoredAnswer(answer.status(), answer.headers(), answer.body()))
                .orElseThrow(() -> Refused.because(RefusalCode.KEY_REUSED));
    }
}
