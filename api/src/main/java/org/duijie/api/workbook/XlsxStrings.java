package org.duijie.api.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shared texts of an XLSX file, to which its cells refer. They are kept as bytes, which take less memory than
 * strings.
 */
final class XlsxStrings {
    static final XlsxStrings NONE = new XlsxStrings();
    private static final int PAGE = 1 << 20;

    private final List<byte[]> pages = new ArrayList<>();
    private int[] starts = new int[1 << 8];
    private int[] lengths = new int[1 << 8];
    private int count;
    private int used = PAGE;

    private XlsxStrings() {}

    /**
     * Reads the texts.
     *
     * @throws SheetException when there are too many
     */
    static XlsxStrings read(XlsxText xml) throws IOException {
        XlsxStrings strings = new XlsxStrings();
        StringBuilder text = new StringBuilder();
        while (xml.nextElement()) {
            if (xml.is("si")) {
                text.setLength(0);
                item(xml, text);
                strings.add(text.toString());
            }
        }
        return strings;
    }

    /**
     * Reads the text in the current element, which may consist of several pieces. Leaves out phonetic guides, as in
     * Japanese.
     */
    static void item(XlsxText xml, StringBuilder text) throws IOException {
        int depth = xml.depth();
        boolean isAid = false;
        XlsxText.Event event = xml.next();
        while (event != XlsxText.Event.DONE && xml.depth() >= depth) {
            if (event != XlsxText.Event.TEXT && xml.is("rPh")) {
                isAid = event == XlsxText.Event.START;
            } else if (event == XlsxText.Event.START && xml.is("t") && !isAid) {
                xml.text(text, SheetLimits.CELL);
            }
            event = xml.next();
        }
    }

    /**
     * Returns the text with this number.
     *
     * @throws IOException when there is no such text
     */
    String get(String number) throws IOException {
        int index = XlsxNumbers.whole(number);
        if (index < 0 || index >= count) {
            throw new IOException("no text has this number");
        }
        return new String(
                pages.get(starts[index] / PAGE), starts[index] % PAGE, lengths[index], StandardCharsets.UTF_8);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > PAGE) {
            pages.add(new byte[PAGE]);
            used = 0;
        }
        if (count == SheetLimits.STRINGS || (long) pages.size() * PAGE > SheetLimits.STRING_BYTES) {
            throw new SheetException(
                    SheetFault.SHEET_UNPACKED, "", Long.toString(SheetLimits.UNPACKED_BYTES / 1_000_000));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(bytes, 0, pages.get(pages.size() - 1), used, bytes.length);
        starts[count] = (pages.size() - 1) * PAGE + used;
        lengths[count] = bytes.length;
        used += bytes.length;
        count++;
    }
}
