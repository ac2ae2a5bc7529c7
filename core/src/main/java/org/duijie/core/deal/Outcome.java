package org.duijie.core.deal;

import java.util.Optional;
import java.util.function.Function;
import org.duijie.core.deal.terms.Refusal;

/** The result of a transition: the deal or the load in its next state, or the refusal that left it unchanged. */
public sealed interface Outcome<D> {
    /** The transition was made. */
    record Done<D>(D deal) implements Outcome<D> {}

    /** The transition was refused. */
    record Refused<D>(Refusal why) implements Outcome<D> {}

    static <D> Outcome<D> done(D deal) {
        return new Done<>(deal);
    }

    static <D> Outcome<D> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** Returns the deal in its next state; empty when the transition was refused. */
    default Optional<D> next() {
        return this instanceof Done<D> done ? Optional.of(done.deal()) : Optional.empty();
    }

    /** Returns the refusal; empty when the transition was made. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<D> refused ? Optional.of(refused.why()) : Optional.empty();
    }

    /** Applies {@code step} to the next state; after a refusal, returns this outcome. */
    default <E> Outcome<E> then(Function<? super D, Outcome<E>> step) {
        return next().map(step).orElseGet(() -> refused(refusal().orElseThrow()));
    }

    /**
     * Returns the deal in its next state.
     *
     * @throws IllegalStateException when the transition was refused; the message has the refusal
     */
    default D orElseThrow() {
        return next().orElseThrow(
                        () -> new IllegalStateException(refusal().orElseThrow().toString()));
    }
}
