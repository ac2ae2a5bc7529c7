package org.duijie.api.intake;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Role;
import org.duijie.api.sheet.SheetKind;

/**
 * A sheet that is entered in the background.
 *
 * @param asked what is to be entered
 * @param askedBy the user, who is the author of all entries
 * @param party the user's party
 * @param about what is known of the sheet before it is entered, as JSON: columns, rows, skipped rows, warnings
 * @param work the state of the work
 * @param lastRow the number of the last row that was entered or refused; 0 at the beginning
 * @param counts the outcomes so far
 */
record RunRow(
        BureauId bureau,
        String id,
        Asked asked,
        String askedBy,
        String party,
        String about,
        Work work,
        int lastRow,
        String counts,
        Optional<String> failure,
        long version,
        String createdAt,
        String changedAt) {
    /**
     * What is to be entered.
     *
     * @param tab the name of the sheet in the file; empty for the first with headings
     * @param hash the hash of the file
     * @param updates whether entries that differ are changed
     */
    record Asked(SheetKind kind, String tab, String hash, boolean updates) {}

    /**
     * The state of the work.
     *
     * @param fence the number of times that a worker has taken the run; a worker with an older number has lost it
     * @param lost the number of workers that died while they had the run and entered no chunk
     */
    record Work(RunStatus status, long fence, String leaseUntil, long lost) {
        static final Work QUEUED = new Work(RunStatus.QUEUED, 0, "", 0);
    }

    RunStatus status() {
        return work.status();
    }

    /** Returns whether each row must name its owner. */
    static boolean needsParty(Role role) {
        return role == Role.LIAISON;
    }
}
