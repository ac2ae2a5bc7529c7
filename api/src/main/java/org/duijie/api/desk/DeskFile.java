package org.duijie.api.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the desk.
 *
 * @param type its media type
 * @param plain its bytes
 * @param packed its bytes, compressed by gzip
 */
record DeskFile(String type, byte[] plain, byte[] packed) {
    static DeskFile of(String type, byte[] plain) {
        return new DeskFile(type, plain, gzip(plain));
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
