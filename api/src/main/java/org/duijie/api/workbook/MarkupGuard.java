package org.duijie.api.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Limits the text that an XML reader has to keep in memory at once. A tag with the text after it, a comment, a CDATA
 * section and an instruction each have a maximum length. Document types are refused, so the only entities are the five
 * of XML.
 */
final class MarkupGuard extends FilterReader {
    private static final char MARK = '\uFEFF';
    /** The length of {@code !---->}. */
    private static final int SHORTEST_COMMENT = 6;

    private final ReadingTime time;
    private State state = State.TEXT;
    private int length;
    private char last;
    private char lastButOne;
    private boolean hasBegun;

    /** The kind of markup that the guard is reading. */
    private enum State {
        /** Inside a tag, or in the text after one. */
        TEXT,
        /** After the sign that opens markup. */
        OPENED,
        /** After {@code <!}. */
        SPECIAL,
        /** Within a comment. */
        COMMENT,
        /** Within a section. */
        SECTION,
        /** Within an instruction. */
        INSTRUCTION
    }

    MarkupGuard(Reader in, ReadingTime time) {
        super(in);
        this.time = time;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        time.check();
        if (!hasBegun) {
            hasBegun = true;
            int first = super.read();
            if (first >= 0 && first != MARK) {
                into[from] = (char) first;
                pass(from, from + 1, into);
                return 1;
            }
        }
        int read = super.read(into, from, most);
        pass(from, from + read, into);
        return read;
    }

    private void pass(int from, int to, char[] into) throws IOException {
        for (int i = from; i < to; i++) {
            length++;
            if (state != State.TEXT) {
                pass(into[i]);
            } else if (into[i] == '<') {
                state = State.OPENED;
                length = 0;
            }
        }
        if (length > SheetLimits.MARKUP) {
            throw new IOException("a tag, a text or a comment is too long");
        }
    }

    private void pass(char next) throws IOException {
        switch (state) {
            case TEXT -> {}
            case OPENED -> state = next == '!' ? State.SPECIAL : next == '?' ? State.INSTRUCTION : State.TEXT;
            case SPECIAL -> state = special(next);
            case COMMENT -> close(next == '>' && last == '-' && lastButOne == '-' && length >= SHORTEST_COMMENT);
            case SECTION -> close(next == '>' && last == ']' && lastButOne == ']');
            case INSTRUCTION -> close(next == '>' && last == '?');
        }
        lastButOne = last;
        last = next;
    }

    private static State special(char next) throws IOException {
        return switch (next) {
            case '-' -> State.COMMENT;
            case '[' -> State.SECTION;
            default -> throw new IOException("a document type");
        };
    }

    private void close(boolean isEnd) {
        state = isEnd ? State.TEXT : state;
    }
}
