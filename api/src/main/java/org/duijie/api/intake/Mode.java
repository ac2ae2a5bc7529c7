package org.duijie.api.intake;

/** What to do with the rows of a sheet. */
enum Mode {
    /** Only report what {@link #ADD} would do. */
    PREVIEW(false, false),
    /** Only report what {@link #UPDATE} would do. */
    PREVIEW_UPDATE(false, true),
    /** Enter new rows, and report which other rows differ from their entries. */
    ADD(true, false),
    /** Enter new rows, and change the entries from which other rows differ. */
    UPDATE(true, true);

    private final boolean isRun;
    private final boolean isUpdate;

    Mode(boolean isRun, boolean isUpdate) {
        this.isRun = isRun;
        this.isUpdate = isUpdate;
    }

    /** Returns the mode of a preview or a run. */
    static Mode of(boolean isRun, boolean isUpdate) {
        return isRun ? (isUpdate ? UPDATE : ADD) : isUpdate ? PREVIEW_UPDATE : PREVIEW;
    }

    /** Returns whether rows are entered, and not only judged. */
    boolean isRun() {
        return isRun;
    }

    /** Returns whether entries that differ from their rows are changed. */
    boolean isUpdate() {
        return isUpdate;
    }
}
