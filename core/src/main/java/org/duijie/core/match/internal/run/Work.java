package org.duijie.core.match.internal.run;

/**
 * The work of a stage, or of the part of it that one thread does, counted in units: a look at an arc, a day, a segment
 * of a pattern, an entry of a matrix; some nanoseconds each. When the units are used up the stage ends with what it
 * has, so the same market gives the same plan on any machine. Every so many units it asks whether the round has to end
 * at once; then it ends all the same.
 *
 * <p>A worker calls {@link #spend} after each small piece and ends its loops on {@code false}; what it hands back must
 * hold then too.
 */
public final class Work {
    /** Asked about every tenth of a millisecond. */
    private static final long UNITS_A_LOOK = 1 << 14;

    private final Halt halt;
    private long most;
    private long spent;
    private long nextLook = UNITS_A_LOOK;
    private boolean halted;
    private boolean heedless;

    /** @param most units, at most */
    public Work(Halt halt, long most) {
        this.halt = halt;
        this.most = most;
    }

    /** Work that nobody limits and nobody ends. */
    public static Work free() {
        return new Work(Halt.never(), Long.MAX_VALUE);
    }

    /** Counts so many units, and returns whether there may be more. */
    public boolean spend(long units) {
        spent += units;
        if (spent >= nextLook) {
            nextLook = spent + UNITS_A_LOOK;
            halted = halted || halt.isCalled();
        }
        return goesOn();
    }

    /** Whether there may be more. */
    public boolean goesOn() {
        return spent < most && (heedless || !halted);
    }

    /** Whether the round has to end at once; asks. */
    public boolean isHalted() {
        halted = halted || halt.isCalled();
        return halted && !heedless;
    }

    /** How many units were spent. */
    public long spent() {
        return spent;
    }

    /** From now on {@code units} more, none left from before. */
    public void grant(long units) {
        most = units > Long.MAX_VALUE - spent ? Long.MAX_VALUE : spent + units;
    }

    /** From now on {@code units} more, though the round has to end: for what a plan cannot do without. */
    public void grantRegardless(long units) {
        heedless = true;
        grant(units);
    }
}
