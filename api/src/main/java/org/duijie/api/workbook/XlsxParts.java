package org.duijie.api.workbook;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX file. A part is unpacked only while it is read, and only up to the size that the directory
 * states. So parts that are not read cost nothing, and the stated sizes are a reliable limit.
 */
final class XlsxParts {
    private final byte[] file;
    private final ReadingTime time;

    /** Reads one part. At the call, {@code xml} is at the beginning of the part. */
    interface Reading<T> {
        T from(XlsxText xml) throws IOException;
    }

    private XlsxParts(byte[] file, ReadingTime time) {
        this.file = file;
        this.time = time;
    }

    /**
     * Opens a file.
     *
     * @throws SheetException when it is damaged, has too many parts or is too large when unpacked
     */
    static XlsxParts open(byte[] file, ReadingTime time) {
        try (ZipFile zip = zip(file)) {
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                requireKnownMethod(entry);
                unpacked += Math.max(0, entry.getSize());
                if (unpacked > SheetLimits.UNPACKED_BYTES) {
                    throw new SheetException(
                            SheetFault.SHEET_UNPACKED, "", Long.toString(SheetLimits.UNPACKED_BYTES / 1_000_000));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(0);
        }
        return new XlsxParts(file, time);
    }

    /** Returns the refusal of a file that cannot be read further, at or after row {@code row}. */
    static SheetException damaged(int row) {
        return new SheetException(SheetFault.SHEET_DAMAGED, "", Integer.toString(row));
    }

    /**
     * Reads a part.
     *
     * @return null when there is no such part
     */
    <T> @Nullable T read(String name, Reading<T> reading) throws IOException {
        try (ZipFile zip = zip(file)) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                return null;
            }
            try (InputStream in = new BufferedInputStream(new Limited(zip.getInputStream(entry), entry.getSize()))) {
                return reading.from(
                        new XlsxText(new InputStreamReader(in, charset(in).newDecoder()), time));
            }
        }
    }

    private static ZipFile zip(byte[] file) throws IOException {
        ZipDirectory.check(file);
        return ZipFile.builder()
                .setIgnoreLocalFileHeader(true)
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    /**
     * Returns the encoding according to the first bytes: UTF-8 or UTF-16. The format allows no other (ECMA-376, part 2,
     * 8.1.1).
     */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean isBig = (first == 0xFE && second == 0xFF) || (first == 0 && second == '<');
        boolean isLittle = (first == 0xFF && second == 0xFE) || (first == '<' && second == 0);
        return isBig ? StandardCharsets.UTF_16BE : isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Refuses a part that is neither stored nor deflated. An XLSX file has no others (ECMA-376, part 2, annex C). */
    private static void requireKnownMethod(ZipArchiveEntry entry) {
        boolean isKnown =
                entry.getMethod() == ZipMethod.STORED.getCode() || entry.getMethod() == ZipMethod.DEFLATED.getCode();
        if (!isKnown) {
            throw damaged(0);
        }
    }

    /** Refuses a part that has more bytes than the directory states. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int result, int read) throws IOException {
            left -= result < 0 ? 0 : read;
            if (left < 0) {
                throw new IOException("more than the directory says");
            }
            return result;
        }
    }
}
