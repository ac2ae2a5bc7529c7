package org.duijie.api.intake;

/** What to do with rows. */
enum Mode {
    /** Only say what would become of them. */
    PREVIEW,
    /** Enter new ones, and say which differ from their entries. */
    ADD,
    /** Enter new ones, and change entries that differ. */
    UPDATE
}
