package org.duijie.api.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A file of the desk, both uncompressed and compressed by gzip. */
final class DeskFile {
    private final String type;
    private final byte[] plain;
    private final byte[] packed;

    private DeskFile(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        this.packed = gzip(plain);
    }

    static DeskFile of(String type, byte[] plain) {
        return new DeskFile(type, plain);
    }

    /** Returns the media type of the file. */
    String type() {
        return type;
    }

    byte[] plain() {
        return plain;
    }

    byte[] packed() {
        return packed;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
