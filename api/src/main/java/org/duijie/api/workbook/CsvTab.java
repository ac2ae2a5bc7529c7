package org.duijie.api.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.workbook.SheetTabs.Tab;

/** A CSV file. Its separator is comma, tab or semicolon, whichever occurs most often in its first lines. */
final class CsvTab implements Tab, SheetTabs {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    private static final String DECLARATION = "sep=";
    /** How Excel protects leading zeros in a CSV file: {@code ="007"}. */
    private static final Pattern AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    /** The signs that may separate cells. */
    private static final String SEPARATORS = ",\t;|";

    /** The separators to choose from in a file that does not declare one. */
    private static final String USUAL = ",\t;";

    private static final int SAMPLE_LINES = 20;
    private static final int LONGEST_SHOWN = 20;
    private static final int BUFFER = 1 << 20;

    private final String text;
    private final char separator;
    private final int skipped;
    private final ReadingTime time;

    private CsvTab(String text, char separator, int skipped, ReadingTime time) {
        this.text = text;
        this.separator = separator;
        this.skipped = skipped;
        this.time = time;
    }

    /**
     * Opens a file. Its first line may declare the separator in Excel's form {@code sep=;}.
     *
     * @throws SheetException when the file declares a sign that cannot separate cells
     */
    static CsvTab of(String text, ReadingTime time) {
        if (!text.startsWith(DECLARATION)) {
            return new CsvTab(text, separator(text), 0, time);
        }
        String line = text.lines().findFirst().orElse("");
        String declared = line.substring(DECLARATION.length()).strip();
        String sign = declared.isEmpty() && line.endsWith("\t") ? "\t" : declared;
        if (sign.length() != 1 || SEPARATORS.indexOf(sign.charAt(0)) < 0) {
            throw new SheetException(
                    SheetFault.SHEET_SEPARATOR, sign.substring(0, Math.min(sign.length(), LONGEST_SHOWN)));
        }
        int next = Math.min(text.length(), line.length() + (text.startsWith("\r\n", line.length()) ? 2 : 1));
        return new CsvTab(text.substring(next), sign.charAt(0), 1, time);
    }

    @Override
    public List<Tab> tabs() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<String> hiddenColumns() {
        return List.of();
    }

    @Override
    public boolean isBlank(int rows) {
        boolean[] isBlank = {true};
        each(row -> {
            isBlank[0] = row.isBlank();
            return isBlank[0] && row.number() < rows;
        });
        return isBlank[0];
    }

    @Override
    public int each(Predicate<Tab.Row> row) {
        int number = skipped;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                number++;
                time.check();
                if (number > SheetLimits.ROWS) {
                    throw new SheetException(SheetFault.SHEET_ROWS, "", Integer.toString(SheetLimits.ROWS));
                }
                if (!row.test(new Tab.Row(number, cells(each, number)))) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IllegalArgumentException e) {
            // The reader refuses what it cannot read with any of these.
            throw new SheetException(SheetFault.SHEET_DAMAGED, "", Integer.toString(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static List<String> cells(CsvRecord each, int number) {
        if (each.getFieldCount() > SheetLimits.COLUMNS) {
            throw new SheetException(
                    SheetFault.SHEET_COLUMNS, "", Integer.toString(number), Integer.toString(SheetLimits.COLUMNS));
        }
        return each.getFields().stream().map(field -> cell(field, number)).toList();
    }

    private static String cell(String field, int number) {
        if (field.length() > SheetLimits.CELL) {
            throw XlsxCells.tooLong(number);
        }
        String text = CellText.of(field);
        Matcher guarded = AS_FORMULA.matcher(text);
        return guarded.matches() ? guarded.group(1).strip() : text;
    }

    private static char separator(String text) {
        char best = USUAL.charAt(0);
        long most = 0;
        String head = QUOTED.matcher(
                        String.join("\n", text.lines().limit(SAMPLE_LINES).toList()))
                .replaceAll("");
        for (int i = 0; i < USUAL.length(); i++) {
            char each = USUAL.charAt(i);
            long found = head.chars().filter(other -> other == each).count();
            if (found > most) {
                most = found;
                best = each;
            }
        }
        return best;
    }
}
