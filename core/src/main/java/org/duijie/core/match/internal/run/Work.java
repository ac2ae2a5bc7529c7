package org.duijie.core.match.internal.run;

/**
 * The work budget of a stage, or of one thread's part of it, in units. A unit is a visit to an arc, a day, a segment of
 * a pattern or an entry of a matrix. It takes some nanoseconds. When the units are used up, the stage ends with the
 * result it has, so the same market gives the same plan on any machine. At intervals it checks whether the round has to
 * end at once; if so, the stage ends too.
 *
 * <p>A worker calls {@link #spend} after each small piece of work, and leaves its loops when that returns false. The
 * worker's result must be valid at that moment.
 */
public final class Work {
    /** The number of units of work between two checks: together they take about a tenth of a millisecond. */
    private static final long UNITS_A_LOOK = 1 << 14;

    private final Halt halt;
    private long most;
    private long spent;
    private long nextLook = UNITS_A_LOOK;
    private boolean halted;
    private boolean heedless;

    /**
     * Makes a budget.
     *
     * @param most the number of units
     */
    public Work(Halt halt, long most) {
        this.halt = halt;
        this.most = most;
    }

    /** Returns a budget without limit, which nothing can end. */
    public static Work free() {
        return new Work(Halt.never(), Long.MAX_VALUE);
    }

    /** Counts units, and returns whether the work may continue. */
    public boolean spend(long units) {
        spent += units;
        if (spent >= nextLook) {
            nextLook = spent + UNITS_A_LOOK;
            halted = halted || halt.isCalled();
        }
        return goesOn();
    }

    /** Returns whether the work may continue. */
    public boolean goesOn() {
        return spent < most && (heedless || !halted);
    }

    /** Checks whether the round has to end at once. */
    public boolean isHalted() {
        halted = halted || halt.isCalled();
        return halted && !heedless;
    }

    /** Returns the units spent. */
    public long spent() {
        return spent;
    }

    /** Sets a new budget of {@code units}, dropping what was left. */
    public void grant(long units) {
        most = units > Long.MAX_VALUE - spent ? Long.MAX_VALUE : spent + units;
    }

    /** Sets a new budget of {@code units} even if the round has to end, for work that a plan cannot do without. */
    public void grantRegardless(long units) {
        heedless = true;
        grant(units);
    }
}
