package org.duijie.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.duijie.api.store.Transaction;

/**
 * What one feature tells others, in the transaction that makes the change. They are told in the order in which they subscribed; what one
 * of them throws undoes the change. All subscribe before the first change.
 *
 * @param <E> what is told
 */
final class Topic<E> {
    private final List<BiConsumer<Transaction, E>> subscribers = new ArrayList<>();

    void subscribe(BiConsumer<Transaction, E> subscriber) {
        subscribers.add(subscriber);
    }

    void tell(Transaction transaction, E event) {
        subscribers.forEach(each -> each.accept(transaction, event));
    }
}
