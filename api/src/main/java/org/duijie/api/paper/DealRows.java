package org.duijie.api.paper;

import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.quantity.Heads;

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
        deal.loaded().ifPresent(rows::loads);
        PaymentRows.writeWithBalance(sheet);
    }

    private void goods(DealTerms terms) {
        sheet.section("goods");
        sheet.row("dealNumber", deal.head().number());
        sheet.product();
        sheet.row("heads", words.goods(terms.heads()));
        if (!sheet.isLoose()) {
            sheet.row("expectedHead", words.figure(terms.expectedHead()));
            sheet.row("expectedWeight", words.figure(terms.expected(terms.heads())));
        }
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
        if (said.overDelivery() > 0) {
            sheet.row("overDelivery", words.share(said.overDelivery()));
        }
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

    /** Adds the trucks that have left, and the heads that are still at the farm or were released. */
    private void loads(Loaded loaded) {
        sheet.section("loads");
        for (Load load : loaded.loads().list()) {
            Loading said = load.loading();
            sheet.row(
                    "load",
                    words.filled("load.number", Integer.toString(load.number())),
                    words.figure(said.loaded()),
                    words.about(load.termsOf(loaded.terms()).expected(said.loaded())),
                    said.on().toString(),
                    said.vehicle(),
                    words.label("state", loaded.stateOf(load).code()));
            sheet.permit(said.permit());
        }
        if (loaded.atFarm().count() > 0) {
            Heads rest = loaded.atFarm();
            sheet.row("atFarm", words.figure(rest), words.about(loaded.terms().expected(rest)));
        }
        loaded.release().ifPresent(release -> sheet.row("released", words.figure(release.heads())));
        sheet.endTable();
    }
}
