package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.problem.KeptLine;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.plan.Quote;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes intents of a live market. */
final class LiveIntents {
    private final LiveRows rows;
    private final Book book;
    private final LiveLots lots;
    private final Placing placing;

    LiveIntents(LiveRows rows) {
        this.rows = rows;
        this.book = rows.book;
        this.lots = rows.lots;
        this.placing = rows.placing;
    }

    /** Reads a result from the plan while the quoted intent is served in it as {@code sink}. */
    private interface Look<T> {
        T at(LiveSink sink, long gain);
    }

    /** Returns what {@link #place} would give, without changing anything. */
    Quote quote(PurchaseIntent intent) {
        return served(intent, this::quoteOf);
    }

    /** Returns all lines of the plan in which the intent has what {@link #quote} says. */
    List<LockedLine> linesWith(PurchaseIntent intent) {
        return served(intent, (sink, gain) -> {
            List<LockedLine> lines = rows.linesExcept(sink.number);
            for (int k : lots.inOrder(sink.lines)) {
                lines.add(rows.lineOf(sink, sink.lines, k));
            }
            return lines;
        });
    }

    private <T> T served(PurchaseIntent intent, Look<T> look) {
        LiveSink known = rows.known(intent.id());
        rows.requirePossible(intent);
        LiveSink follower = known != null && known.locked.size() > 0 ? successor(intent, known) : null;
        int mark = book.mark();
        if (known != null) {
            book.give(known, Lines.NONE);
        }
        LiveSink sink = follower != null ? follower : rows.prospect(known == null ? book.count : known.number, intent);
        long before = book.worth;
        placing.serve(sink);
        T seen = look.at(sink, book.worth - before);
        book.undoTo(mark);
        return seen;
    }

    /** Adds an intent, or replaces the one with its id. The repair does not change what it gets. */
    Quote place(PurchaseIntent intent) {
        LiveSink known = rows.known(intent.id());
        LiveSink sink = successor(intent, known);
        if (known != null) {
            book.give(known, Lines.NONE);
            rows.detach(known);
        }
        rows.sinkOf.put(intent.id(), sink.number);
        rows.attach(sink);
        long before = book.worth;
        if (sink.locked.size() > 0) {
            placing.serve(sink);
        } else {
            LiveSink look = rows.prospect(sink.number, intent);
            placing.serve(look);
            Lines got = look.lines;
            book.give(look, Lines.NONE);
            book.give(sink, got);
        }
        Quote quote = quoteOf(sink, book.worth - before);
        rows.settle(known == null ? -1 : 0, sink);
        return quote;
    }

    /** Removes an intent; returns false when no intent has that id. */
    boolean withdrawIntent(String id) {
        LiveSink sink = rows.known(id);
        if (sink == null) {
            return false;
        }
        if (sink.locked.size() > 0) {
            throw new IllegalStateException("intent " + id + " has locked lines; unlock them first");
        }
        book.give(sink, Lines.NONE);
        rows.detach(sink);
        book.sinks[sink.number] = null;
        rows.sinkOf.remove(id);
        rows.settle(0, null);
        return true;
    }

    /** Returns a row for {@code intent}, with the locked lines of the intent it replaces. */
    private LiveSink successor(PurchaseIntent intent, @Nullable LiveSink known) {
        LiveSink sink = rows.row(known == null ? book.count : known.number, intent);
        if (known != null && known.locked.size() > 0) {
            Lines kept = Lines.NONE;
            for (int k = 0; k < known.locked.size(); k++) {
                int lot = known.locked.lot[k];
                kept = rows.with(kept, lot, rows.listing(lot), intent, rows.lineOf(known, known.locked, k));
                sink.removeArc(lot);
            }
            sink.lock(KeptLine.requireFit(intent, kept));
        }
        return sink;
    }

    private Quote quoteOf(LiveSink sink, long gain) {
        List<Quote.Line> lines = new ArrayList<>(sink.lines.size());
        for (int k : lots.inOrder(sink.lines)) {
            lines.add(new Quote.Line(
                    rows.allocation(sink.intent, sink.lines, k), Money.ofMicros(lots.price[sink.lines.lot[k]])));
        }
        return new Quote(sink.intent.id(), lines, Money.ofMicros(sink.lines.worth), Money.ofMicros(gain));
    }
}
