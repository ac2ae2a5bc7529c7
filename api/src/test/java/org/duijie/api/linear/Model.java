package org.duijie.api.linear;

import java.util.Optional;

/**
 * What an object does when one operation comes after another.
 *
 * @param <S> its states, values with {@code equals}
 * @param <O> operations, each with its answer
 */
@FunctionalInterface
public interface Model<S, O> {
    /** The state after {@code operation}; empty when it cannot have been answered so in {@code state}. */
    Optional<S> after(S state, O operation);
}
