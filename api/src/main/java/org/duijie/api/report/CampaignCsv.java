package org.duijie.api.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.report.CampaignReports.Bulletin;
import org.duijie.core.campaign.CampaignReport;
import org.duijie.core.campaign.CooperativeLine;
import org.duijie.core.campaign.ProductLine;
import org.duijie.core.campaign.Turnover;
import org.duijie.core.campaign.UnmetLine;
import org.duijie.core.campaign.Volume;
import org.duijie.core.campaign.Ware;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The report of a campaign for a spreadsheet. Each line has one figure and begins with its stable code. Numbers are
 * plain and exact, in kg and yuan; amounts that are computed from rounded prices are whole yuan. A byte order mark
 * helps spreadsheets detect UTF-8. Names are escaped so that no spreadsheet reads them as formulas.
 */
final class CampaignCsv {
    private enum Column {
        FIGURE,
        NAME,
        DEALS,
        BUYERS,
        INTENTS,
        HEADS,
        UNIT,
        KG,
        YUAN,
        PER_MILLE,
        DAYS
    }

    private final ReportWords words;
    private final boolean isRounded;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);

    private CampaignCsv(Locale language, boolean isRounded) {
        this.isRounded = isRounded;
        this.words = new ReportWords(language);
    }

    static String of(Bulletin bulletin, Locale language) {
        return new CampaignCsv(language, bulletin.isRounded()).written(bulletin);
    }

    private String written(Bulletin bulletin) {
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> words.say("column." + column.name().toLowerCase(Locale.ROOT)))
                .toList());
        if (bulletin.isRounded()) {
            line("moneyRounded", words.say("figure.moneyRounded.seen")).write();
        }
        whole(bulletin.report());
        bulletin.report().products().forEach(this::product);
        bulletin.report()
                .losses()
                .forEach(loss -> line(
                                "lost." + loss.reason().code(),
                                words.product(loss.ware().product()))
                        .put(loss.ware(), loss.heads().count())
                        .put(loss.weight())
                        .write());
        bulletin.report()
                .kinds()
                .forEach(line -> line("kind", words.kind(line.kind()))
                        .put(Column.BUYERS, line.buyers())
                        .put(line.turnover())
                        .write());
        bulletin.report()
                .days()
                .forEach(line ->
                        line("day", line.day().toString()).put(line.turnover()).write());
        bulletin.report().cooperatives().forEach(line -> cooperative(bulletin, line));
        bulletin.report().unmet().forEach(this::unmet);
        return CsvCells.UTF8_MARK + text;
    }

    private void whole(CampaignReport report) {
        line("offered").put(report.offered()).write();
        line("matched").put(report.matched()).write();
        line("confirmed").put(report.confirmed()).write();
        line("delivered").put(report.delivered()).write();
        line("estimated").put(report.delivered().estimated()).write();
        line("settled").put(report.settled()).write();
        line("paid").put(report.paid()).write();
        line("lossRecovered").put(report.lossRecovered()).write();
        line("feedSaved")
                .put(report.feedSaved().feed())
                .put(report.feedSaved().cost())
                .write();
        Line left = line("left").put(report.left().weight());
        report.left().daysToClear().ifPresent(days -> left.put(Column.DAYS, days));
        left.write();
        line("spokenFor").put(report.left().spokenFor()).write();
    }

    private void product(ProductLine line) {
        String name = words.product(line.ware().product());
        product("productOffered", name, line.ware(), line.offered()).write();
        product("productMatched", name, line.ware(), line.matched()).write();
        product("productConfirmed", name, line.ware(), line.confirmed()).write();
        line("productDelivered", name)
                .put(line.delivered())
                .put(line.ware(), line.heads().sold())
                .write();
        if (line.ware().isCounted()) {
            line("productDead", name).put(line.ware(), line.heads().dead()).write();
            line("productRejected", name)
                    .put(line.ware(), line.heads().rejected())
                    .write();
            line("productLost", name).put(line.ware(), line.lost().count()).write();
        }
        Line left = product("productLeft", name, line.ware(), line.left().volume());
        line.left().daysToClear().ifPresent(days -> left.put(Column.DAYS, days));
        left.write();
        product("productSpokenFor", name, line.ware(), line.left().spokenFor()).write();
    }

    private Line product(String figure, String name, Ware ware, Volume volume) {
        return line(figure, name).put(ware, volume.heads().count()).put(volume.weight());
    }

    private void cooperative(Bulletin bulletin, CooperativeLine line) {
        String name = bulletin.nameOf(line.cooperative());
        line("cooperativeOffered", name)
                .put(line.offered())
                .put(Column.PER_MILLE, line.offeredShare())
                .write();
        line("cooperativeDelivered", name)
                .put(line.turnover())
                .put(Column.PER_MILLE, line.deliveredShare())
                .write();
    }

    private void unmet(UnmetLine line) {
        Line unmet = line("unmet", words.products(line.products())).put(Column.INTENTS, line.intents());
        boolean isByCount = line.heads().count() > 0 && line.weight().grams() == 0;
        (isByCount ? unmet : unmet.put(line.weight()))
                .putSome(words.units(line.products()), line.heads().count())
                .write();
    }

    private Line line(String figure) {
        return line(figure, words.say("figure." + figure));
    }

    private Line line(String figure, String name) {
        return new Line(figure, name);
    }

    private final class Line {
        private final Map<Column, String> cells = new EnumMap<>(Column.class);

        private Line(String figure, String name) {
            cells.put(Column.FIGURE, figure);
            cells.put(Column.NAME, CsvCells.harmless(name));
        }

        private Line put(Column column, long number) {
            cells.put(column, Long.toString(number));
            return this;
        }

        private Line put(Weight weight) {
            cells.put(Column.KG, CsvCells.kilograms(weight));
            return this;
        }

        private Line put(Money amount) {
            cells.put(Column.YUAN, isRounded ? CsvCells.aboutYuan(amount) : CsvCells.yuan(amount));
            return this;
        }

        /**
         * Writes a number of heads; an empty cell if the product is not sold by count. Kilograms of goods sold by
         * weight alone are written as their weight, unless the line has a weight already.
         */
        private Line put(Ware ware, long heads) {
            if (ware.isLoose()) {
                cells.putIfAbsent(Column.KG, Long.toString(heads));
                return this;
            }
            return ware.isCounted() ? put(words.unit(ware), heads) : this;
        }

        private Line put(String unit, long heads) {
            cells.put(Column.UNIT, unit);
            return put(Column.HEADS, heads);
        }

        /** Writes a number of heads; an empty cell if the number is 0. */
        private Line putSome(String unit, long heads) {
            return heads == 0 ? this : put(unit, heads);
        }

        private Line put(Turnover turnover) {
            return put(Column.DEALS, turnover.deals()).put(turnover.weight()).put(turnover.amount());
        }

        private void write() {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
        }
    }
}
