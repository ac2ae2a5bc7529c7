package org.duijie.core.match.internal.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.jspecify.annotations.Nullable;

/** Computes the figures of a locked line by the market's definitions, and refuses lines that are not feasible. */
public final class KeptLine {
    private KeptLine() {}

    /**
     * Adds {@code line} of {@code pair} to {@code before}.
     *
     * @throws IllegalArgumentException when the pair cannot trade on that day, when the heads are below the minimum, or
     *     when the pair is in {@code before}
     */
    public static Lines added(Lines before, int lot, Pair pair, LockedLine line, LocalDate asOf) {
        LocalDate day = line.deliverOn();
        Optional<TradeRule> refusal = pair.refusalOn(day);
        if (refusal.isPresent()) {
            throw refused(line, "cannot trade on that day: " + refusal.get().code());
        }
        if (before.indexOf(lot) >= 0) {
            throw refused(line, "the pair is locked already");
        }
        long heads = line.heads().count();
        if (heads < pair.leastHeads(day)) {
            throw refused(line, "the least of a delivery is " + pair.leastHeads(day));
        }
        return before.with(
                lot,
                Math.toIntExact(day.toEpochDay() - asOf.toEpochDay()),
                heads,
                pair.valuePerHead(day).micros(),
                pair.tripCost().micros(),
                pair.measure(1, day));
    }

    /**
     * Returns {@code lines} if they fit {@code intent}.
     *
     * @throws IllegalArgumentException when they are more than {@code intent} takes, or from more suppliers
     */
    public static Lines requireFit(PurchaseIntent intent, Lines lines) {
        if (lines.measure() > intent.demand().upTo().held()
                || lines.size() > intent.suppliers().most()) {
            throw new IllegalArgumentException(
                    "the locked lines of " + intent.id() + " are more than it takes, or from more suppliers");
        }
        return lines;
    }

    /** Returns {@code number}. Refuses a line whose listing or intent is unknown. */
    public static int numbered(@Nullable Integer number, LockedLine line) {
        if (number == null) {
            throw refused(line, "no such listing or intent");
        }
        return number;
    }

    public static IllegalArgumentException refused(LockedLine line, String why) {
        return new IllegalArgumentException("cannot keep " + line + ": " + why);
    }
}
