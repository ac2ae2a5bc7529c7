package org.duijie.api.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Decodes the bytes of a CSV file. If the file has a byte order mark, the mark decides the encoding. Otherwise the
 * first encoding that fits is used: strict UTF-8, UTF-16 without a mark, GB18030.
 */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';
    private static final int SAMPLE = 4_000;

    private CsvText() {}

    /**
     * Returns the text of a file.
     *
     * @throws SheetException when no encoding fits, or the text has control characters that occur only in binary files
     */
    static String of(byte[] file) {
        for (Charset charset : candidates(file)) {
            Optional<String> text = decoded(file, charset).filter(CsvText::isText);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new SheetException(SheetFault.SHEET_NOT_TEXT, "");
    }

    private static List<Charset> candidates(byte[] file) {
        int first = file[0] & 0xFF;
        int second = file.length > 1 ? file[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        long zerosAtEven = zeros(file, 0);
        long zerosAtOdd = zeros(file, 1);
        if (zerosAtEven + zerosAtOdd > 0) {
            return List.of(zerosAtOdd >= zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    /**
     * Counts the zero bytes at even or at odd positions in the beginning of the file. In UTF-16, every separator and
     * digit has one.
     */
    private static long zeros(byte[] file, int from) {
        long zeros = 0;
        for (int i = from; i < Math.min(SAMPLE, file.length); i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(each -> each < ' ' && each != '\t' && each != '\n' && each != '\r');
    }
}
