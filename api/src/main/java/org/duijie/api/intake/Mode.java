package org.duijie.api.intake;

/** What to do with rows. */
enum Mode {
    /** Only say what {@link #ADD} would do with them. */
    PREVIEW(false, false),
    /** Only say what {@link #UPDATE} would do with them. */
    PREVIEW_UPDATE(false, true),
    /** Enter new ones, and say which differ from their entries. */
    ADD(true, false),
    /** Enter new ones, and change entries that differ. */
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

    /** Returns whether entries that differ are changed. */
    boolean isUpdate() {
        return isUpdate;
    }
}
