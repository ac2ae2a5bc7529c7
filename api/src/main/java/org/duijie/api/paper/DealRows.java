package org.duijie.api.paper;

import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealTerms;

/** The tables of a {@link DealSheet}. */
final class DealRows {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final DealSheet deal;

    private DealRows(PaperSheet sheet, DealSheet deal) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.deal = deal;
    }

    static void write(PaperSheet sheet, DealSheet deal) {
        DealRows rows = new DealRows(sheet, deal);
        rows.goods(deal.head().terms());
        rows.conditions(deal.head().terms().conditions());
        rows.course();
    }

    private void goods(DealTerms terms) {
        sheet.section("goods");
        sheet.product();
        sheet.row("heads", words.figure(terms.heads()));
        sheet.row("expectedHead", words.figure(terms.expectedHead()));
        sheet.row("expectedWeight", words.figure(terms.expected(terms.heads())));
        sheet.price();
        sheet.row("pickUpOn", terms.pickUpOn().toString());
        sheet.endTable();
    }

    private void conditions(Conditions said) {
        sheet.section("conditions");
        sheet.row("weighedAt", words.label("weighedAt", said.weighedAt().code()));
        sheet.shrink();
        sheet.row("deaths", words.bornBy(said.deathsBornBy()));
        sheet.row(
                "tolerance",
                "± " + words.share(said.tolerance().perMille()),
                words.label("outside", said.tolerance().outside().code()));
        sheet.row("acceptorsNeeded", Integer.toString(said.acceptors()));
        sheet.endTable();
    }

    private void course() {
        sheet.section("course");
        deal.acceptances().forEach(this::accepted);
        deal.holdUntil().ifPresent(until -> sheet.row("holdUntil", words.time(until)));
        deal.confirmation().ifPresent(confirmation -> {
            sheet.row("confirmed", words.time(confirmation.at()));
            sheet.permit(confirmation.permit());
        });
        deal.ending().ifPresent(this::ended);
        sheet.endTable();
    }

    private void accepted(Acceptance yes) {
        sheet.row(
                "accepted." + yes.side().code(),
                words.time(yes.at()),
                yes.heardBy()
                        .map(channel -> words.label("heardBy", channel.code()))
                        .orElse(""));
    }

    private void ended(Ending.Word ending) {
        sheet.row(
                "ended",
                words.time(ending.at()),
                words.label("end", ending.reason().code()),
                ending.note().orElse(""));
    }
}
