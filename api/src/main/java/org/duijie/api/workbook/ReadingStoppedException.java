package org.duijie.api.workbook;

/** Thrown when a sheet is not read to its end, because the service stops. The file may be sent again. */
public final class ReadingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadingStoppedException() {
        super("the service stops", null, false, false);
    }
}
