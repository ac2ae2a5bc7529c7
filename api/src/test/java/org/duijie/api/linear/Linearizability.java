package org.duijie.api.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the operations on one object can be put in an order that its model allows, each somewhere between its call and its return: the search of
 * Wing and Gong ("Testing and Verifying Concurrent Objects", 1993), which remembers where it has been (Lowe, "Testing for Linearizability", 2017).
 * A history of many objects is linearizable when that of each is, so each is asked alone.
 */
public final class Linearizability<S, O> {
    private final Model<S, O> model;
    private final List<Done<O>> history;
    private final Entry head = new Entry(-1, false);

    private Linearizability(Model<S, O> model, List<Done<O>> history) {
        this.model = model;
        this.history = history;
    }

    /** Whether {@code history} is one of an object that began in {@code initial}. */
    public static <S, O> boolean holds(Model<S, O> model, S initial, List<Done<O>> history) {
        Linearizability<S, O> search = new Linearizability<>(model, history);
        search.chain();
        return search.search(initial);
    }

    /** A call or a return, in the order of time. */
    private static final class Entry {
        private final int operation;
        private final boolean isCall;
        private Entry before;
        private Entry next;
        private Entry itsReturn;

        Entry(int operation, boolean isCall) {
            this.operation = operation;
            this.isCall = isCall;
        }

        void take() {
            unlink();
            itsReturn.unlink();
        }

        void putBack() {
            itsReturn.link();
            link();
        }

        private void unlink() {
            before.next = next;
            if (next != null) {
                next.before = before;
            }
        }

        private void link() {
            before.next = this;
            if (next != null) {
                next.before = this;
            }
        }
    }

    private record Event(long at, boolean isReturn, int operation) {}

    private record Step<S>(Entry call, S stateBefore) {}

    private record Been<S>(BitSet taken, S state) {}

    private void chain() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            events.add(new Event(history.get(i).called(), false, i));
            events.add(new Event(history.get(i).returned(), true, i));
        }
        events.sort(Comparator.comparingLong(Event::at).thenComparing(Event::isReturn));
        Entry[] calls = new Entry[history.size()];
        Entry last = head;
        for (Event event : events) {
            Entry entry = new Entry(event.operation(), !event.isReturn());
            if (event.isReturn()) {
                calls[event.operation()].itsReturn = entry;
            } else {
                calls[event.operation()] = entry;
            }
            last.next = entry;
            entry.before = last;
            last = entry;
        }
    }

    private boolean search(S initial) {
        S state = initial;
        BitSet taken = new BitSet();
        Set<Been<S>> been = new HashSet<>();
        Deque<Step<S>> steps = new ArrayDeque<>();
        Entry entry = head.next;
        while (head.next != null) {
            if (entry.isCall) {
                Optional<S> after =
                        model.after(state, history.get(entry.operation).operation());
                taken.set(entry.operation);
                if (after.isPresent() && been.add(new Been<>((BitSet) taken.clone(), after.get()))) {
                    steps.push(new Step<>(entry, state));
                    state = after.get();
                    entry.take();
                    entry = head.next;
                } else {
                    taken.clear(entry.operation);
                    entry = entry.next;
                }
            } else if (steps.isEmpty()) {
                return false;
            } else {
                Step<S> last = steps.pop();
                state = last.stateBefore();
                taken.clear(last.call().operation);
                last.call().putBack();
                entry = last.call().next;
            }
        }
        return true;
    }
}
