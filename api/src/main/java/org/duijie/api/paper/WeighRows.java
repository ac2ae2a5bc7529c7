package org.duijie.api.paper;

import java.util.Optional;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** The tables of a {@link WeighTicket}. */
final class WeighRows {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final WeighTicket ticket;

    private WeighRows(PaperSheet sheet, WeighTicket ticket) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.ticket = ticket;
    }

    static void write(PaperSheet sheet, WeighTicket ticket) {
        WeighRows rows = new WeighRows(sheet, ticket);
        rows.loaded(ticket.head().terms(), ticket.loading());
        rows.weighed(ticket.weighIn());
        sheet.warnings(ticket.warnings());
        rows.corrected();
        PaymentRows.writeWithBalance(sheet);
    }

    private void loaded(DealTerms terms, Loading loading) {
        sheet.section("delivery");
        sheet.deal();
        sheet.product();
        if (ticket.delivered().deal().loads().count() > 1) {
            sheet.row(
                    "load",
                    words.filled(
                            "load.number",
                            Integer.toString(ticket.delivered().load().number())));
        }
        sheet.row("agreedHeads", words.goods(terms.heads()), words.about(terms.expected(terms.heads())));
        DealTerms onDay = ticket.delivered().load().termsOf(terms);
        if (!sheet.isLoose()) {
            sheet.row("expectedHead", words.figure(onDay.expectedHead()));
        }
        sheet.row(
                "loaded",
                words.figure(loading.loaded()),
                words.about(onDay.expected(loading.loaded())),
                loading.on().toString());
        sheet.row("vehicle", loading.vehicle());
        sheet.permit(loading.permit());
        sheet.endTable();
    }

    private void weighed(WeighIn weighIn) {
        sheet.section("weighed");
        sheet.row(
                "weighedAt",
                words.label(
                        "weighedAt",
                        ticket.head().terms().conditions().weighedAt().code()),
                weighIn.on().toString());
        reading(weighIn.reading());
        if (sheet.countsHeads()) {
            sheet.row("counted", words.figure(weighIn.heads()));
        }
        sheet.row("dead", lost(weighIn.dead().heads(), weighIn.dead().weighed()));
        weighIn.rejections()
                .forEach(each ->
                        sheet.row("rejected", lost(each.heads(), each.weighed()), words.rejected(each.reason())));
        if (sheet.countsHeads()) {
            sheet.sum("acceptedHeads", words.figure(weighIn.acceptedHeads()));
        }
        sheet.sum(weighIn.isEstimated() ? "estimatedWeight" : "acceptedWeight", words.figure(weighIn.acceptedWeight()));
        sheet.row("acceptors", weighIn.acceptors().toArray(String[]::new));
        sheet.endTable();
    }

    private void reading(Reading reading) {
        if (reading instanceof Reading.Counted) {
            sheet.row("notWeighed", words.figure(reading.net()));
            return;
        }
        if (reading instanceof Reading.HeadByHead single) {
            sheet.row("weights", words.weights(single.heads()));
        } else if (reading instanceof Reading.Batches batches) {
            batches.list()
                    .forEach(batch ->
                            sheet.row("batch", words.figure(batch.gross()) + " − " + words.figure(batch.tare())));
        } else if (reading instanceof Reading.Batch batch) {
            sheet.row("gross", words.figure(batch.gross()));
            sheet.row("tare", words.figure(batch.tare()));
        }
        sheet.sum("net", words.figure(reading.net()));
    }

    private String lost(Heads heads, Optional<Weight> weighed) {
        if (sheet.countsHeads()) {
            return sheet.said(words.figure(heads), weighed.map(words::figure).orElse(""));
        }
        return weighed.map(words::figure).orElseGet(() -> words.figure(heads));
    }

    /** Adds earlier weigh-ins that were reversed. */
    private void corrected() {
        if (!ticket.replaced().isEmpty()) {
            String numbers = sheet.said(ticket.replaced().toArray(String[]::new));
            sheet.note(words.filled("corrects", numbers));
        }
    }
}
