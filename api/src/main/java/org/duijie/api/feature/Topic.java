package org.duijie.api.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.duijie.api.db.Transaction;

/**
 * What one feature tells others, in the transaction that makes the change. They are told in the order in which they
 * subscribed; what one of them throws undoes the change. All subscribe before the first change.
 *
 * @param <E> what is told
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
