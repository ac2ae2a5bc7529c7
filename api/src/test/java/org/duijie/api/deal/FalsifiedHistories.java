package org.duijie.api.deal;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.http.Counted;
import org.duijie.api.http.Counted.Kind;
import org.duijie.api.linear.Done;

/** Histories that a database with a fault would show, made of one that was seen. */
final class FalsifiedHistories {
    private FalsifiedHistories() {}

    /**
     * A hold forgotten, one doubled, one without its release, a last reading that is old, and a refusal that held after
     * all. Only those that the last reading shows: where more was delivered than wanted, it is 0 with a few heads more
     * or less.
     *
     * @param heads how many were free at first
     */
    static List<List<Done<Counted>>> of(long heads, List<Done<Counted>> history) {
        List<List<Done<Counted>>> all = new ArrayList<>();
        long left = heads
                + history.stream().mapToLong(each -> change(each.operation())).sum();
        for (int i = 0; i < history.size(); i++) {
            Done<Counted> done = history.get(i);
            Kind kind = done.operation().kind();
            boolean isLast = i == history.size() - 1;
            if (!isLast && all.size() < 40 && (kind == Kind.HELD || kind == Kind.RELEASED)) {
                List<Done<Counted>> forgotten = new ArrayList<>(history);
                forgotten.remove(i);
                if (isRead(left - change(done.operation()), left)) {
                    all.add(forgotten);
                }
                List<Done<Counted>> doubled = new ArrayList<>(history);
                doubled.add(i, done);
                if (isRead(left + change(done.operation()), left)) {
                    all.add(doubled);
                }
            }
            Counted held = new Counted(Kind.HELD, done.operation().heads());
            if (kind == Kind.REFUSED && all.size() < 60 && isRead(left + change(held), left)) {
                all.add(with(history, i, held));
            }
            if (isLast) {
                all.add(with(history, i, new Counted(Kind.READ, done.operation().heads() + 1)));
            }
        }
        return all;
    }

    private static long change(Counted done) {
        return switch (done.kind()) {
            case HELD, DELIVERED -> -done.heads();
            case RELEASED -> done.heads();
            default -> 0;
        };
    }

    private static boolean isRead(long falsified, long left) {
        return Math.max(0, falsified) != Math.max(0, left);
    }

    private static List<Done<Counted>> with(List<Done<Counted>> history, int i, Counted instead) {
        List<Done<Counted>> changed = new ArrayList<>(history);
        Done<Counted> done = history.get(i);
        changed.set(i, new Done<>(instead, done.called(), done.returned()));
        return changed;
    }
}
