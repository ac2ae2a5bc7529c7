package org.duijie.api.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the elements and texts of one part of an XLSX file. What it holds has limits that are checked while
 * reading: a tag or a run of text is held only up to its maximum length, and comments are not held at all. It knows the
 * XML that the format allows: no document types, so no entities but the five of XML.
 */
final class XlsxText {
    private static final int BUFFER = 1 << 13;
    private static final int LONGEST_ENTITY = 10;
    private static final int DEEPEST = 100;
    private static final String SECTION = "CDATA[";

    private final Reader in;
    private final ReadingTime time;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    private char[] tag = new char[1 << 8];
    private int tagEnd;
    private int nameStart;
    private int nameEnd;
    private Event event = Event.TEXT;
    private boolean isEmptyElement;
    private int depth;
    private boolean hasRoot;

    /** What was reached. */
    enum Event {
        /** An element begins. */
        START,
        /** An element ends. */
        END,
        /** A text is next; it may be passed over. */
        TEXT,
        /** The part ends. */
        DONE
    }

    XlsxText(Reader in, ReadingTime time) {
        this.in = in;
        this.time = time;
    }

    /** Goes to the next element or text. */
    Event next() throws IOException {
        if (event == Event.START && isEmptyElement) {
            isEmptyElement = false;
            depth--;
            event = Event.END;
            return event;
        }
        int first = peek();
        if (first < 0) {
            require(hasRoot && depth == 0);
            event = Event.DONE;
        } else if (first == '<') {
            at++;
            event = markup();
        } else {
            skipTo('<');
            event = Event.TEXT;
        }
        return event;
    }

    /** Goes to the next element that begins; returns false at the end of the part. */
    boolean nextElement() throws IOException {
        Event found = next();
        while (found != Event.START && found != Event.DONE) {
            found = next();
        }
        return found == Event.START;
    }

    /** Returns whether the element that begins or ends here has this name, whatever its prefix. */
    boolean is(String name) {
        return nameEnd - nameStart == name.length() && matches(name, nameStart);
    }

    /** Returns an attribute without a prefix of the element that begins here; empty when it has none. */
    String attribute(String name) throws IOException {
        return attribute(name, false);
    }

    /** Returns the id of the relation that the element that begins here refers to, in its attribute {@code r:id}. */
    String relation() throws IOException {
        return attribute(":id", true);
    }

    private String attribute(String name, boolean isEndOfName) throws IOException {
        int from = nameEnd;
        while (from < tagEnd) {
            int start = skipSpaces(from);
            int stop = start;
            while (stop < tagEnd && tag[stop] != '=' && !isSpace(tag[stop])) {
                stop++;
            }
            int quote = skipSpaces(skipSpaces(stop) + 1);
            if (quote >= tagEnd) {
                return "";
            }
            int close = quote + 1;
            while (close < tagEnd && tag[close] != tag[quote]) {
                close++;
            }
            require(close < tagEnd && (tag[quote] == '"' || tag[quote] == '\''));
            boolean fits = isEndOfName ? stop - start > name.length() : stop - start == name.length();
            if (fits && matches(name, stop - name.length())) {
                return decoded(quote + 1, close);
            }
            from = close + 1;
        }
        return "";
    }

    /** Returns how deep the current element is; the root has 1. */
    int depth() {
        return depth;
    }

    /**
     * Puts the text within the current element, up to its next tag, into {@code text}, unless that has more than
     * {@code most} characters already: what is beyond is passed over.
     */
    void text(StringBuilder text, int most) throws IOException {
        if (isEmptyElement) {
            return;
        }
        for (int next = peek(); next >= 0; next = peek()) {
            if (next == '<') {
                at++;
                if (peek() != '!') {
                    at--;
                    return;
                }
                at++;
                special(text, most);
                continue;
            }
            at++;
            char read = next == '&' ? entity() : (char) next;
            if (text.length() <= most) {
                text.append(read);
            }
        }
    }

    private Event markup() throws IOException {
        int first = peek();
        if (first == '!') {
            at++;
            special(null, 0);
            return Event.TEXT;
        }
        if (first == '?') {
            skipTo("?>");
            return Event.TEXT;
        }
        tag();
        boolean isEnd = tagEnd > 0 && tag[0] == '/';
        isEmptyElement = !isEnd && tagEnd > 0 && tag[tagEnd - 1] == '/';
        tagEnd -= isEmptyElement ? 1 : 0;
        name(isEnd ? 1 : 0);
        depth += isEnd ? -1 : 1;
        require(depth >= 0 && depth <= DEEPEST && !(hasRoot && !isEnd && depth == 1));
        hasRoot = true;
        return isEnd ? Event.END : Event.START;
    }

    /** Passes over a comment, or reads a CDATA section. Nothing else may begin with an exclamation mark. */
    private void special(@Nullable StringBuilder text, int most) throws IOException {
        int first = read();
        if (first == '-') {
            require(read() == '-');
            skipTo("-->");
            return;
        }
        require(first == '[' && depth > 0);
        for (int i = 0; i < SECTION.length(); i++) {
            require(read() == SECTION.charAt(i));
        }
        int brackets = 0;
        for (int next = read(); next != '>' || brackets < 2; next = read()) {
            require(next >= 0);
            if (text != null && text.length() <= most + 2) {
                text.append((char) next);
            }
            brackets = next == ']' ? brackets + 1 : 0;
        }
        if (text != null && text.length() >= 2 && text.charAt(text.length() - 1) == ']') {
            text.setLength(text.length() - 2);
        }
    }

    /** Reads a tag up to its end. A {@code >} within quotes does not end it. */
    private void tag() throws IOException {
        tagEnd = 0;
        int quote = 0;
        for (int next = read(); next != '>' || quote != 0; next = read()) {
            require(next >= 0 && (next != '<' || quote != 0) && tagEnd < SheetLimits.TAG);
            if (tagEnd == tag.length) {
                tag = Arrays.copyOf(tag, tag.length * 2);
            }
            tag[tagEnd++] = (char) next;
            if (quote == 0 ? next == '"' || next == '\'' : next == quote) {
                quote = quote == 0 ? next : 0;
            }
        }
    }

    private void name(int from) throws IOException {
        nameStart = from;
        nameEnd = from;
        while (nameEnd < tagEnd && !isSpace(tag[nameEnd])) {
            if (tag[nameEnd] == ':') {
                nameStart = nameEnd + 1;
            }
            nameEnd++;
        }
        require(nameEnd > nameStart);
    }

    private String decoded(int from, int to) throws IOException {
        StringBuilder value = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (tag[i] != '&') {
                value.append(tag[i]);
                continue;
            }
            int stop = i + 1;
            while (stop < to && stop - i <= LONGEST_ENTITY && tag[stop] != ';') {
                stop++;
            }
            require(stop < to && tag[stop] == ';');
            value.appendCodePoint(entity(new String(tag, i + 1, stop - i - 1)));
            i = stop;
        }
        return value.toString();
    }

    private char entity() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int next = read(); next != ';'; next = read()) {
            require(next >= 0 && name.length() < LONGEST_ENTITY);
            name.append((char) next);
        }
        int code = entity(name.toString());
        if (Character.isBmpCodePoint(code)) {
            return (char) code;
        }
        at--;
        buffer[at] = Character.lowSurrogate(code);
        return Character.highSurrogate(code);
    }

    private static int entity(String name) throws IOException {
        int code = switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name);
        };
        require(code > 0 && code <= Character.MAX_CODE_POINT);
        return code;
    }

    private static int number(String name) throws IOException {
        require(name.startsWith("#"));
        boolean isHex = name.startsWith("#x");
        try {
            return Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private boolean matches(String name, int from) {
        for (int i = 0; i < name.length(); i++) {
            if (tag[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipSpaces(int from) {
        int place = from;
        while (place < tagEnd && isSpace(tag[place])) {
            place++;
        }
        return place;
    }

    private static boolean isSpace(char each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    private void skipTo(char wanted) throws IOException {
        while (peek() >= 0 && buffer[at] != wanted) {
            at++;
        }
    }

    private void skipTo(String wanted) throws IOException {
        int found = 0;
        while (found < wanted.length()) {
            int next = read();
            require(next >= 0);
            boolean repeats = found == 2 && next == wanted.charAt(1) && wanted.charAt(0) == wanted.charAt(1);
            found = next == wanted.charAt(found) ? found + 1 : repeats ? 2 : next == wanted.charAt(0) ? 1 : 0;
        }
    }

    private int read() throws IOException {
        int next = peek();
        at++;
        return next;
    }

    /** Returns the next character, or -1 at the end. The one before it stays in the buffer, so it can be taken back. */
    private int peek() throws IOException {
        if (at >= end) {
            time.check();
            buffer[0] = end > 0 ? buffer[end - 1] : 0;
            int read = in.read(buffer, 1, buffer.length - 1);
            at = 1;
            end = 1 + Math.max(0, read);
            if (read <= 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    private static void require(boolean isRight) throws IOException {
        if (!isRight) {
            throw new IOException("not the XML of a sheet");
        }
    }
}
