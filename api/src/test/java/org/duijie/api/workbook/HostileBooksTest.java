package org.duijie.api.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.duijie.api.workbook.RawBook.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that make much of little. Each is read or refused, in time and memory that its size bounds. */
@Timeout(60)
class HostileBooksTest {
    private static final int MANY = 10_000_000;

    private final List<SheetTabs.Tab.Row> rows = new ArrayList<>();

    @Test
    void a_cell_of_a_million_spaces_is_refused_at_once_and_one_that_fits_is_read() {
        String spaces = "a" + " ".repeat(1_000_000) + "b";
        assertThat(code(new RawBook()
                        .rows("<row r='1'>" + text("A1", spaces) + "</row>")
                        .bytes()))
                .isEqualTo("SHEET_CELL");
        assertThat(code(("x,y\n1," + spaces).getBytes(UTF_8))).isEqualTo("SHEET_CELL");
        String fits = "a" + " ".repeat(32_765) + "b";
        String row =
                IntStream.range(1, 200).mapToObj(i -> "<c t='s'><v>0</v></c>").collect(Collectors.joining());
        RawBook book = new RawBook()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + fits + "</t></si></sst>")
                .rows(("<row>" + row + "</row>").repeat(50));
        assertThat(code(book.bytes())).isEmpty();
        assertThat(rows).hasSize(50).allMatch(each -> each.cell(198).equals(fits));
    }

    @Test
    void a_shared_text_that_is_too_long_is_refused_where_it_is_used() {
        RawBook book = new RawBook()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(40_000) + "</t></si><si><t>y</t></si></sst>");
        assertThat(code(book.rows("<row r='1'><c r='A1' t='s'><v>1</v></c></row>")
                        .bytes()))
                .isEmpty();
        assertThat(code(book.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                        .bytes()))
                .isEqualTo("SHEET_CELL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999999", "2147483646", "99999999999999999999", "x"})
    void a_shared_text_that_is_not_there_is_refused(String number) {
        assertThat(code(new RawBook()
                        .rows("<row r='1'><c r='A1' t='s'><v>" + number + "</v></c></row>")
                        .bytes()))
                .isEqualTo("SHEET_DAMAGED");
    }

    @ParameterizedTest
    @MethodSource("longMarkup")
    void tags_texts_and_comments_are_refused_when_they_are_too_long_to_hold(String markup) {
        assertThat(code(new RawBook().rows(markup + "<row r='1'/>").bytes())).isEqualTo("SHEET_DAMAGED");
    }

    static List<String> longMarkup() {
        return List.of(
                "<row r='1' spans='" + "1:1 ".repeat(MANY / 4) + "'/>",
                "<" + "n".repeat(MANY / 4) + "/>",
                "<!--" + " ".repeat(MANY) + "-->",
                "<!--" + "<a>".repeat(MANY / 4) + "-->",
                "<!-->" + "<a>".repeat(MANY / 4) + "-->",
                "<![CDATA[" + "<>".repeat(MANY / 4) + "]]>",
                "<?x " + "<?".repeat(MANY / 4) + "?>",
                "&amp;".repeat(MANY / 4),
                ">".repeat(MANY / 4),
                " ".repeat(MANY));
    }

    @Test
    void spaces_and_short_comments_between_rows_are_passed_over() {
        for (String each : List.of("<!--" + "<a>".repeat(9_000) + "-->", "<?x " + "?".repeat(9_000) + "?>", " ")) {
            RawBook book = new RawBook().rows(each + "<row r='1'>" + text("A1", "x") + "</row>");
            assertThat(code(book.bytes())).isEmpty();
            assertThat(rows).extracting(row -> row.cell(0)).containsExactly("x");
        }
    }

    @Test
    void signs_that_xml_writes_as_entities_may_be_many_in_all() {
        String cell = text("A1", "&amp;&#65;".repeat(15_000));
        assertThat(code(new RawBook()
                        .rows(("<row>" + cell + "</row>").repeat(200))
                        .bytes()))
                .isEmpty();
        assertThat(rows).hasSize(200).allMatch(row -> row.cell(0).equals("&A".repeat(15_000)));
    }

    @Test
    void a_part_may_begin_with_a_byte_order_mark() {
        assertThat(code(new RawBook()
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "\uFEFF<?xml version='1.0' encoding='utf-8'?><worksheet><sheetData><row>"
                                        + text("A1", "x") + "</row></sheetData></worksheet>")
                        .bytes()))
                .isEmpty();
        assertThat(rows).extracting(row -> row.cell(0)).containsExactly("x");
    }

    @Test
    void a_comment_that_looks_like_cells_is_no_cell() {
        String row = "<!-- ><row r='1'><c r='A1'><v>1</v></c></row> - -> --><![CDATA[<row r='2'/>]]>";
        assertThat(code(new RawBook()
                        .rows(row + "<row r='3'>" + text("A3", "<![CDATA[<x>]]>&#21320;") + "</row>")
                        .bytes()))
                .isEmpty();
        assertThat(rows).extracting(SheetTabs.Tab.Row::number).containsExactly(3);
        assertThat(rows.get(0).cell(0)).isEqualTo("<x>午");
    }

    @Test
    void elements_within_elements_without_end_are_refused() {
        assertThat(code(new RawBook()
                        .rows("<a>".repeat(100_000) + "</a>".repeat(100_000))
                        .bytes()))
                .isEqualTo("SHEET_DAMAGED");
        assertThat(code(new RawBook().sheet("</sheetData></worksheet></x>").bytes()))
                .isEqualTo("SHEET_DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<n%d/>", "<a n%d=''/>", "<p%1$d:a xmlns:p%1$d='x'/>", "<a xmlns='u%d'/>", "<?n%d?>"})
    void names_without_end_are_refused(String name) {
        String names =
                IntStream.range(0, 3_000).mapToObj(i -> String.format(name, i)).collect(Collectors.joining());
        assertThat(code(new RawBook().rows(names).bytes())).isEqualTo("SHEET_DAMAGED");
    }

    @Test
    void columns_that_are_hidden_again_and_again_are_refused() {
        String all = "<col min='1' max='16384' hidden='1'/>";
        assertThat(code(new RawBook()
                        .sheet("<cols>" + all.repeat(250_000) + "</cols>")
                        .bytes()))
                .isEqualTo("SHEET_DAMAGED");
        assertThat(code(new RawBook()
                        .sheet("<cols>" + all.repeat(16_000) + "</cols><sheetData><row r='1'>" + text("A1", "x")
                                + "</row></sheetData>")
                        .bytes()))
                .isEmpty();
        assertThat(rows).extracting(SheetTabs.Tab.Row::isBlank).containsExactly(true);
    }

    @Test
    void too_many_sheets_and_two_sheets_of_one_part_are_refused() {
        RawBook book = new RawBook();
        assertThat(code(book.sheets("<sheet name='S' r:id='r1'/>".repeat(2)).bytes()))
                .isEqualTo("SHEET_DAMAGED");
        assertThat(code(book.sheets("<sheet name='S' r:id='r1'/>".repeat(256)).bytes()))
                .isEqualTo("SHEET_TABS");
    }

    @Test
    void a_number_of_many_digits_is_a_text() {
        String digits = "7".repeat(30_000);
        assertThat(code(new RawBook()
                        .rows(("<row><c><v>" + digits
                                        + "</v></c><c><v>1E2147483647</v></c><c s='0'><v>1E-2147483648</v></c></row>")
                                .repeat(1_000))
                        .styles("", "<xf numFmtId='14'/>")
                        .bytes()))
                .isEmpty();
        assertThat(rows).hasSize(1_000);
        assertThat(rows.get(0).cells()).containsExactly(digits, "1E2147483647", "1E-2147483648");
        assertThat(code(new RawBook()
                        .rows("<row><c><v>" + "7".repeat(400_000) + "</v></c></row>")
                        .bytes()))
                .isEqualTo("SHEET_CELL");
    }

    @Test
    void a_number_format_of_many_brackets_is_read_once() {
        RawBook book = new RawBook()
                .styles("<numFmt numFmtId='164' formatCode='" + "[".repeat(900_000) + "'/>", "<xf numFmtId='164'/>")
                .rows("<row><c s='0'><v>46000</v></c></row>".repeat(5_000));
        assertThat(code(book.bytes())).isEmpty();
        assertThat(rows).hasSize(5_000).allMatch(row -> row.cell(0).equals("46000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "#\"", "", "x", ",,", "😀", "\u0001", "\\", "'"})
    void a_separator_that_is_none_is_refused(String sign) {
        assertThat(code(("sep=" + sign + "\na,b\n1,2").getBytes(UTF_8)))
                .isEqualTo(sign.equals("\u0001") ? "SHEET_NOT_TEXT" : "SHEET_SEPARATOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_separator_is_used(String sign) {
        assertThat(code(("sep=" + sign + "\r\na" + sign + "b\n1" + sign + "2").getBytes(UTF_8)))
                .isEmpty();
        assertThat(rows).extracting(SheetTabs.Tab.Row::cells).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(rows).extracting(SheetTabs.Tab.Row::number).containsExactly(2, 3);
    }

    @Test
    void rows_that_go_back_are_refused() {
        assertThat(code(new RawBook().rows("<row r='5'/><row r='5'/>").bytes())).isEqualTo("SHEET_DAMAGED");
        assertThat(code(new RawBook().rows("<row r='-1'/>").bytes())).isEqualTo("SHEET_DAMAGED");
        assertThat(code(new RawBook().rows("<row r='99999999999'/>").bytes())).isEqualTo("SHEET_DAMAGED");
    }

    @Test
    void entities_of_a_document_type_are_refused_in_every_part_that_is_read() {
        String type = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>";
        String used = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>";
        for (String part : List.of(
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "_rels/.rels")) {
            byte[] book = new RawBook()
                    .rows(used)
                    .part(part, type + "<sst><si><t>&b;</t></si></sst>")
                    .bytes();
            assertThat(code(book)).as(part).isEqualTo("SHEET_DAMAGED");
        }
        assertThat(code(new RawBook()
                        .rows("<row r='1'>" + text("A1", "&x;") + "</row>")
                        .bytes()))
                .isEqualTo("SHEET_DAMAGED");
    }

    @Test
    void a_cell_far_to_the_right_takes_no_room_and_what_a_row_announces_none_either() {
        assertThat(code(new RawBook()
                        .rows("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>")
                        .bytes()))
                .isEqualTo("SHEET_DAMAGED");
        assertThat(code(new RawBook().rows("<row r='1' spans='1:900000000'/>").bytes()))
                .isEmpty();
    }

    @Test
    void a_file_that_takes_too_long_is_refused_while_it_is_read() {
        AtomicLong now = new AtomicLong();
        ReadingTime time = ReadingTime.by(now::get, Duration.ofSeconds(3));
        byte[] book =
                new RawBook().rows("<row><c><v>1</v></c></row>".repeat(10_000)).bytes();
        SheetTabs.Tab tab = SheetTabs.open(book, time).tabs().get(0);
        AtomicLong read = new AtomicLong();

        assertThatThrownBy(() -> tab.each(row -> {
                    now.addAndGet(Duration.ofMillis(10).toNanos());
                    return read.incrementAndGet() > 0;
                }))
                .isInstanceOf(SheetException.class)
                .hasMessage("SHEET_SLOW");
        assertThat(read.get()).isBetween(300L, 1_000L);
    }

    @BeforeEach
    @AfterEach
    void isNotInterrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_thread_that_is_to_stop_reads_no_further() {
        byte[] csv = "a,b\n".repeat(10).getBytes(UTF_8);
        byte[] book = new RawBook().rows("<row r='1'/>").bytes();
        for (byte[] file : List.of(csv, book)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(file)).isInstanceOf(ReadingTime.StoppedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Returns the code of the refusal; empty when all was read. The rows of the first sheet are kept. */
    private String code(byte[] file) {
        rows.clear();
        SheetException refused = catchThrowableOfType(SheetException.class, () -> read(file));
        return refused == null ? "" : refused.complaints().get(0).code();
    }

    private void read(byte[] file) {
        SheetTabs.open(file, ReadingTime.usual()).tabs().get(0).each(rows::add);
    }
}
