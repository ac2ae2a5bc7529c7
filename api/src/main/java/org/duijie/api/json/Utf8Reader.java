package org.duijie.api.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. It passes on everything before the first invalid byte and only then fails, so that the
 * position of the error is exact. It drops a byte order mark. If the text ends in the middle of a character, that
 * character becomes U+FFFD, and the parser finds the text incomplete. Callers must read at least two characters at a
 * time. Closing this reader does not close the stream.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int REMEMBERED = 1 << 14;
    private static final int BYTES_THAT_TELL = 4;

    private final InputStream in;
    private final long mostBytes;
    private final ByteBuffer bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports malformed bytes
    private final char[] remembered;
    private long bytesRead;
    private long charsRead;
    private long line = 1;
    private long lineStart;
    private boolean ended;

    /** Thrown when there are more bytes than are accepted. */
    static final class TooManyBytesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Makes a reader of {@code in} that fails with {@link TooManyBytesException} after {@code mostBytes}. */
    Utf8Reader(InputStream in, long mostBytes) {
        int size = size(in);
        this.in = in;
        this.mostBytes = mostBytes;
        this.bytes = ByteBuffer.allocate(size).limit(0);
        this.remembered = new char[Math.min(REMEMBERED, size)];
    }

    /**
     * Returns the size of the buffers for {@code in}. A short text gets small buffers, because the service reads many
     * short texts.
     */
    private static int size(InputStream in) {
        return in instanceof ByteArrayInputStream known
                ? Math.min(BUFFER_BYTES, Math.max(BYTES_THAT_TELL, known.available()))
                : BUFFER_BYTES;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(to, offset, length);
        CoderResult result = decoder.decode(bytes, chars, false);
        while (chars.position() == offset) {
            if (result.isError()) {
                throw new CharacterCodingException();
            }
            if (ended) {
                return bytes.hasRemaining() ? cutCharacter(to, offset) : -1;
            }
            fill();
            result = decoder.decode(bytes, chars, false);
        }
        int read = chars.position() - offset;
        remember(to, offset, read);
        return read;
    }

    /**
     * Returns the rest of the line from character {@code offset} on, as far as it has been read; at most {@code most}
     * characters.
     */
    String textAt(long offset, int most) {
        String line = from(offset).strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(most, line.length()));
    }

    /** Returns whether the text ends after character {@code offset}, or within a word that begins there. */
    boolean endsAt(long offset) {
        return ended && from(offset).strip().chars().allMatch(Character::isLetter);
    }

    /** Returns the line of the next character, from 1. */
    long line() {
        return line;
    }

    /** Returns the column of the next character, from 1. */
    long column() {
        return charsRead - lineStart + 1;
    }

    @Override
    public void close() {}

    private String from(long offset) {
        StringBuilder text = new StringBuilder();
        for (long i = Math.max(offset, charsRead - remembered.length); i < charsRead; i++) {
            text.append(remembered[(int) (i % remembered.length)]);
        }
        return text.toString();
    }

    private int cutCharacter(char[] to, int offset) {
        bytes.position(bytes.limit());
        to[offset] = '\uFFFD';
        remember(to, offset, 1);
        return 1;
    }

    private void fill() throws IOException {
        boolean first = bytesRead == 0;
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = read == 0;
        bytesRead += read;
        bytes.position(bytes.position() + read).flip();
        if (bytesRead > mostBytes) {
            throw new TooManyBytesException();
        }
        if (first) {
            begin();
        }
    }

    private void begin() throws CharacterCodingException {
        for (int i = 0; i < Math.min(BYTES_THAT_TELL, bytes.limit()); i++) {
            if (bytes.get(i) == 0) {
                throw new CharacterCodingException(); // UTF-16 or UTF-32 without a mark
            }
        }
        boolean marked = bytes.limit() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF;
        bytes.position(marked ? 3 : 0);
    }

    private void remember(char[] from, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            remembered[(int) (charsRead % remembered.length)] = from[i];
            charsRead++;
            if (from[i] == '\n') {
                line++;
                lineStart = charsRead;
            }
        }
    }
}
