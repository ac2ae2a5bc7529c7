package org.duijie.api.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Checks the directory of a ZIP file before the library reads it, because the library reads the whole directory at
 * once. The directory must not exceed a maximum number of entries and a maximum size, and must end where its end record
 * begins. Some programs write ZIP64 records even for small files, so these are read too (APPNOTE.TXT 6.3.10, 4.3.12 to
 * 4.3.16; ECMA-376, part 2, annex C).
 */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_LENGTH = 56;
    private static final int ENTRY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** The maximum size of the directory in bytes. 1,000 parts with long names use a fifth of it. */
    private static final int MOST_BYTES = 1 << 19;

    private final ByteBuffer file;

    private ZipDirectory(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Checks the directory of {@code file}. The time depends on {@link SheetLimits#PARTS}, not on the size of the file.
     *
     * @throws IOException when it is damaged or too large
     * @throws SheetException when the file has too many parts
     */
    static void check(byte[] file) throws IOException {
        new ZipDirectory(file).check();
    }

    private void check() throws IOException {
        int end = end();
        int locator = end - LOCATOR_LENGTH;
        if (locator >= 0 && file.getInt(locator) == ZIP64_LOCATOR) {
            long end64 = file.getLong(locator + 8);
            require(0 <= end64 && end64 <= locator - ZIP64_END_LENGTH && file.getInt((int) end64) == ZIP64_END);
            entries(file.getLong((int) end64 + 48), file.getLong((int) end64 + 40), (int) end64);
        } else {
            entries(Integer.toUnsignedLong(file.getInt(end + 16)), Integer.toUnsignedLong(file.getInt(end + 12)), end);
        }
    }

    /** Checks the entries, which are in {@code size} bytes between {@code start} and {@code end}. */
    private void entries(long start, long size, int end) throws IOException {
        require(0 <= start && start <= end && size == end - start);
        int at = (int) start;
        for (int parts = 0; at < end; parts++) {
            if (parts == SheetLimits.PARTS) {
                throw new SheetException(SheetFault.SHEET_PARTS, "", Integer.toString(SheetLimits.PARTS));
            }
            require(at + ENTRY_LENGTH <= end && file.getInt(at) == ENTRY);
            at += ENTRY_LENGTH + length(at + 28) + length(at + 30) + length(at + 32);
            require(at - start <= MOST_BYTES);
        }
        require(at == end);
    }

    /** Returns the position of the last end record. A comment may follow it. */
    private int end() throws IOException {
        int first = Math.max(0, file.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = file.limit() - END_LENGTH; at >= first; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("no end record");
    }

    private int length(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static void require(boolean isSo) throws IOException {
        if (!isSo) {
            throw new IOException("the directory is damaged");
        }
    }
}
