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
import org.duijie.api.json.Fault;

/** A CSV file. Its separator is the one of comma, tab and semicolon that its first lines have most often. */
final class CsvTab implements SheetTab, SheetTabs {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern DECLARED = Pattern.compile("sep=(.)\\R");
    /** How Excel protects leading zeros in a CSV file: {@code ="007"}. */
    private static final Pattern AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int SAMPLE_LINES = 20;
    private static final int BUFFER = 1 << 20;

    private final String text;
    private final char separator;
    private final int skipped;

    CsvTab(String text) {
        Matcher declared = DECLARED.matcher(text);
        boolean isDeclared = declared.lookingAt();
        this.separator = isDeclared ? declared.group(1).charAt(0) : separator(text);
        this.text = isDeclared ? text.substring(declared.end()) : text;
        this.skipped = isDeclared ? 1 : 0;
    }

    @Override
    public List<SheetTab> tabs() {
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
    public int each(Predicate<SheetRow> row) {
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
                if (number > SheetLimits.ROWS) {
                    throw new SheetException(Fault.SHEET_ROWS, "", Integer.toString(SheetLimits.ROWS));
                }
                if (!row.test(new SheetRow(number, cells(each, number)))) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new SheetException(Fault.SHEET_DAMAGED, "", Integer.toString(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static List<String> cells(CsvRecord each, int number) {
        if (each.getFieldCount() > SheetLimits.COLUMNS) {
            throw new SheetException(
                    Fault.SHEET_COLUMNS, "", Integer.toString(number), Integer.toString(SheetLimits.COLUMNS));
        }
        return each.getFields().stream().map(CsvTab::cell).toList();
    }

    private static String cell(String field) {
        String text = CellText.of(field);
        Matcher guarded = AS_FORMULA.matcher(text);
        return guarded.matches() ? guarded.group(1).strip() : text;
    }

    private static char separator(String text) {
        char best = SEPARATORS[0];
        long most = 0;
        String head = QUOTED.matcher(
                        String.join("\n", text.lines().limit(SAMPLE_LINES).toList()))
                .replaceAll("");
        for (char each : SEPARATORS) {
            long found = head.chars().filter(other -> other == each).count();
            if (found > most) {
                most = found;
                best = each;
            }
        }
        return best;
    }
}
