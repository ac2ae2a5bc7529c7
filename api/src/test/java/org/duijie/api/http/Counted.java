package org.duijie.api.http;

import java.util.Optional;
import org.duijie.api.linear.Model;

/**
 * What was done to heads of a listing, or to demand of an intent, and how it was answered.
 *
 * @param heads how many were asked for, let go, or read as free
 */
public record Counted(Kind kind, long heads) {
    /** How it was answered. */
    public enum Kind {
        /** All of them were held. */
        HELD,
        /** Fewer were free. */
        REFUSED,
        /** Enough were free, but the other side refused. */
        WOULD_HOLD,
        RELEASED,
        /** Taken whether or not enough were free: a demand that the scale fills beyond what is wanted. */
        DELIVERED,
        READ
    }

    /** A pool of heads: its state is how many are free; below 0, more were delivered than wanted. */
    public static final Model<Long, Counted> POOL = (free, done) -> switch (done.kind()) {
        case HELD -> Optional.of(free - done.heads()).filter(left -> left >= 0);
        case REFUSED -> Optional.of(free).filter(left -> left < done.heads());
        case WOULD_HOLD -> Optional.of(free).filter(left -> left >= done.heads());
        case RELEASED -> Optional.of(free + done.heads());
        case DELIVERED -> Optional.of(free - done.heads());
        case READ -> Optional.of(free).filter(left -> Math.max(0, left) == done.heads());
    };
}
