package org.duijie.core.deal;

import java.util.Optional;
import java.util.function.Function;
import org.duijie.core.deal.terms.Refusal;

/** What a transition gives: the deal in its next state, or the refusal with which it stays as it is. */
public sealed interface Outcome<D extends Deal> {
    /** It went on. */
    record Done<D extends Deal>(D deal) implements Outcome<D> {}

    /** It did not. */
    record Refused<D extends Deal>(Refusal why) implements Outcome<D> {}

    static <D extends Deal> Outcome<D> done(D deal) {
        return new Done<>(deal);
    }

    static <D extends Deal> Outcome<D> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** The deal in its next state; empty when refused. */
    default Optional<D> next() {
        return this instanceof Done<D> done ? Optional.of(done.deal()) : Optional.empty();
    }

    /** Why it was refused; empty when it went on. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<D> refused ? Optional.of(refused.why()) : Optional.empty();
    }

    /** Goes on with {@code step}, or keeps the refusal. */
    default <E extends Deal> Outcome<E> then(Function<? super D, Outcome<E>> step) {
        return next().map(step).orElseGet(() -> refused(refusal().orElseThrow()));
    }

    /**
     * The deal in its next state. @throws IllegalStateException with the refusal, for callers to whom one is a fault
     */
    default D orElseThrow() {
        return next().orElseThrow(
                        () -> new IllegalStateException(refusal().orElseThrow().toString()));
    }
}
