package org.duijie.api.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.duijie.api.db.Transaction;

/**
 * Events that one feature publishes to others in the transaction of the change. Subscribers are called in the order in
 * which they subscribed; an exception from one of them rolls the change back. All subscribers must subscribe before the
 * first change.
 *
 * @param <E> the event
 */
public final class Topic<E> {
    private final List<BiConsumer<Transaction, E>> subscribers = new ArrayList<>();

    public void subscribe(BiConsumer<Transaction, E> subscriber) {
        subscribers.add(subscriber);
    }

    public void tell(Transaction transaction, E event) {
        subscribers.forEach(each -> each.accept(transaction, event));
    }
}
