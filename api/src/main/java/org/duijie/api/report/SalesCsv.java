package org.duijie.api.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.api.report.CampaignReports.Sales;
import org.duijie.core.campaign.SalesLine;
import org.duijie.core.campaign.Volume;
import org.duijie.core.campaign.Ware;
import org.duijie.core.quantity.Heads;

/**
 * The sales of a campaign for a spreadsheet: a row for each product of each cooperative, then their sums. The first
 * cell is a stable code: {@code line}, {@code product}, {@code cooperative} or {@code total}; {@code moneyRounded} in a
 * row that says so.
 */
final class SalesCsv {
    private static final List<String> COLUMNS = List.of(
            "row",
            "cooperative",
            "product",
            "unit",
            "offeredHeads",
            "offeredKg",
            "heads",
            "kg",
            "estimatedKg",
            "yuan",
            "deals",
            "loads",
            "leftHeads",
            "leftKg");

    private final Sales sales;
    private final ReportWords words;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);

    private SalesCsv(Sales sales, Locale language) {
        this.sales = sales;
        this.words = new ReportWords(language);
    }

    static String of(Sales sales, Locale language) {
        return new SalesCsv(sales, language).written();
    }

    private String written() {
        csv.writeRecord(
                COLUMNS.stream().map(column -> words.say("sales." + column)).toList());
        if (sales.isRounded()) {
            csv.writeRecord(note(words.say("figure.moneyRounded.seen")));
        }
        sales.report().lines().forEach(line -> row("line", line));
        sales.report().products().forEach(line -> row("product", line));
        sales.report().cooperatives().forEach(line -> row("cooperative", line));
        row("total", sales.report().total());
        return CsvCells.UTF8_MARK + text;
    }

    private static List<String> note(String text) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(0, "moneyRounded");
        cells.set(1, text);
        return cells;
    }

    private void row(String code, SalesLine line) {
        String all = words.say("sales.all");
        csv.writeRecord(Stream.of(
                        Stream.of(
                                code,
                                line.cooperative()
                                        .map(sales::nameOf)
                                        .map(CsvCells::harmless)
                                        .orElse(all),
                                line.ware()
                                        .map(ware -> words.product(ware.product()))
                                        .orElse(all),
                                isSaidByCount(line) ? words.unit(line.ware().orElseThrow()) : ""),
                        volume(line, line.offered()),
                        volume(line, new Volume(line.sold(), line.turnover().weight())),
                        Stream.of(
                                CsvCells.kilograms(line.turnover().estimated()),
                                sales.isRounded()
                                        ? CsvCells.aboutYuan(line.turnover().amount())
                                        : CsvCells.yuan(line.turnover().amount()),
                                Long.toString(line.turnover().deals()),
                                Long.toString(line.loads())),
                        volume(line, line.left()))
                .flatMap(cells -> cells)
                .toList());
    }

    private static Stream<String> volume(SalesLine line, Volume volume) {
        return Stream.of(count(line, volume.heads()), CsvCells.kilograms(volume.weight()));
    }

    private static String count(SalesLine line, Heads heads) {
        return isSaidByCount(line) ? Long.toString(heads.count()) : "";
    }

    /** Returns whether a line has counts. The kilograms of goods sold by weight alone are in the columns of weights. */
    private static boolean isSaidByCount(SalesLine line) {
        return line.isCounted() && line.ware().filter(Ware::isLoose).isEmpty();
    }
}
