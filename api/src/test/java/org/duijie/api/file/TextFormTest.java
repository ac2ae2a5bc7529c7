package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A market file as bytes: its size, its encoding, its end. */
class TextFormTest {
    @TempDir
    Path folder;

    @Test
    void a_file_over_the_limit_is_refused_unread() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000L); // all zeros: read, it would be no UTF-8 text
        }

        Decoded<Market> decoded = MarketFile.read(file, MarketFile.MOST_BYTES);

        assertThat(MarketTexts.told(decoded)).containsExactly(" FILE_TOO_LARGE");
        assertThat(decoded.complaints().get(0).details()).containsExactly("180 MB");
    }

    @Test
    void a_stream_over_the_limit_is_refused_when_the_limit_is_passed() {
        Decoded<Market> decoded = MarketFile.read(new EndlessSpaces(), "stdin", 1_000_000);

        assertThat(MarketTexts.told(decoded)).containsExactly(" FILE_TOO_LARGE");
    }

    @Test
    void a_file_as_large_as_the_limit_is_read() {
        byte[] bytes = MarketTexts.SMALL.getBytes(StandardCharsets.UTF_8);

        assertThat(MarketFile.read(new ByteArrayInputStream(bytes), "", bytes.length)
                        .result())
                .isPresent();
        assertThat(MarketFile.read(new ByteArrayInputStream(bytes), "", bytes.length - 1)
                        .result())
                .isEmpty();
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        assertThat(told(folder)).containsExactly(" FILE_IS_DIRECTORY");
        assertThat(told(folder.resolve("none.json"))).containsExactly(" FILE_MISSING");
        assertThat(told(Files.createFile(folder.resolve("empty.json")))).containsExactly(" EMPTY_FILE");
        Path loop = folder.resolve("loop");
        assertThat(told(Files.createSymbolicLink(loop, loop))).containsExactly(" FILE_UNREADABLE");
    }

    @Test
    void a_file_that_fails_while_it_is_read_is_refused() {
        Decoded<Market> decoded = MarketFile.read(new BrokenDisk(), "market.json", 1_000);

        assertThat(MarketTexts.told(decoded)).containsExactly(" FILE_UNREADABLE");
        assertThat(decoded.complaints().get(0).value()).isEqualTo("market.json");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(MarketTexts.read("\uFEFF" + MarketTexts.SMALL).result())
                .isEqualTo(MarketTexts.read(MarketTexts.SMALL).result());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void a_text_in_another_encoding_is_refused(String encoding) {
        byte[] bytes = MarketTexts.SMALL.getBytes(Charset.forName(encoding));

        assertThat(MarketTexts.read(bytes).complaints())
                .extracting(Complaint::code)
                .containsExactly("NOT_UTF8");
    }

    @Test
    void the_first_bad_byte_is_found_by_line_and_column() {
        byte[] bytes = MarketTexts.smallWith("eggs", "鸡蛋e\uFFFD").getBytes(StandardCharsets.UTF_8);
        int bad = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("e\u00EF\u00BF\u00BD") + 1;
        bytes[bad] = (byte) 0xFF;

        Complaint complaint = MarketTexts.read(bytes).complaints().get(0);

        assertThat(complaint.code()).isEqualTo("NOT_UTF8");
        assertThat(complaint.pointer()).isEqualTo("/listings/1/id");
        assertThat(complaint.details()).containsExactly("26", "17");
    }

    @Test
    void overlong_and_surrogate_bytes_are_not_utf8() {
        for (int[] bad : new int[][] {{0xC0, 0xA2}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}}) {
            byte[] bytes = MarketTexts.smallWith("eggs", "e".repeat(bad.length)).getBytes(StandardCharsets.UTF_8);
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"" + "e".repeat(bad.length) + "\"") + 1;
            for (int i = 0; i < bad.length; i++) {
                bytes[at + i] = (byte) bad[i];
            }

            assertThat(MarketTexts.told(MarketTexts.read(bytes))).containsExactly("/listings/1/id NOT_UTF8");
        }
    }

    @Test
    void a_market_cut_anywhere_is_refused() {
        byte[] whole = MarketTexts.SMALL.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Decoded<Market> decoded = MarketTexts.read(Arrays.copyOf(whole, length));

            assertThat(decoded.result()).as("cut to %s bytes", length).isEmpty();
            assertThat(decoded.complaints()).as("cut to %s bytes", length).isNotEmpty();
        }
    }

    @Test
    void a_text_cut_within_a_character_is_called_cut() {
        byte[] whole = MarketTexts.SMALL.getBytes(StandardCharsets.UTF_8);
        int inside =
                MarketTexts.SMALL.substring(0, MarketTexts.SMALL.indexOf("合作社")).getBytes(StandardCharsets.UTF_8).length
                        + 1;

        Decoded<Market> decoded = MarketTexts.read(Arrays.copyOf(whole, inside));

        assertThat(MarketTexts.told(decoded)).containsExactly("/listings/0/cooperative TRUNCATED");
    }

    @Test
    void a_broken_text_is_shown_where_it_breaks() {
        Complaint complaint = MarketTexts.read(MarketTexts.smallWith("\"asOf\":", "\"asOf\"："))
                .complaints()
                .get(0);

        assertThat(complaint.value()).isEqualTo("： \"2022-12-19\",");
        assertThat(complaint.details()).containsExactly("2", "9");
    }

    @Test
    void a_thousand_errors_are_kept_and_the_others_counted() {
        String listings = "{}, ".repeat(2_000) + "7";
        String text = "{\"asOf\": \"2022-12-19\", \"listings\": [" + listings + "], \"intents\": []}";

        Decoded<Market> decoded = MarketTexts.read(text);

        assertThat(decoded.complaints()).hasSize(1_000);
        assertThat(decoded.complaints().size() + decoded.moreErrors()).isEqualTo(2_000 * 8 + 1);
    }

    @Test
    void warnings_never_crowd_out_errors() {
        String repeats = "\"a\",".repeat(900) + "\"a\"";
        String listing = "{\"certificates\": [" + repeats + "]},";
        String text =
                "{\"asOf\": \"2022-12-19\", \"listings\": [" + listing.repeat(3) + "{\"stock\": 1}], \"intents\": []}";

        List<String> told = MarketTexts.told(MarketTexts.read(text));

        assertThat(told).contains("/listings/3/stock WRONG_TYPE", " MORE_WARNINGS");
        assertThat(told).filteredOn(each -> each.endsWith("REPEATED")).hasSize(1_000);
    }

    @Test
    void a_list_longer_than_any_real_one_is_refused() {
        String repeats = "\"a\",".repeat(1_000) + "\"b\"";
        String text = MarketTexts.smallWith("[\"quarantine\"]\n    },", "[" + repeats + "]\n    },");

        assertThat(MarketTexts.told(MarketTexts.read(text))).containsExactly("/listings/0/certificates LIST_TOO_LONG");
    }

    @Test
    void what_a_file_says_cannot_steer_a_terminal() {
        Complaint complaint = MarketTexts.read("{\"\\u001b[31m\": \"\\u001b]0;\\u0007\"}")
                .complaints()
                .get(0);

        assertThat(complaint.pointer()).isEqualTo("/\\u001b[31m");
        assertThat(complaint.value()).isEqualTo("\\u001b]0;\\u0007");
    }

    private static List<String> told(Path file) {
        return MarketTexts.told(MarketFile.read(file, MarketFile.MOST_BYTES));
    }

    private static final class EndlessSpaces extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            Arrays.fill(to, offset, offset + length, (byte) ' ');
            return length;
        }
    }

    private static final class BrokenDisk extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
        }
    }
}
