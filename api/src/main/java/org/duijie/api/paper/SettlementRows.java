package org.duijie.api.paper;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.quantity.Money;

/** The tables of a {@link SettlementSheet}. */
final class SettlementRows {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final SettlementSheet settled;

    private SettlementRows(PaperSheet sheet, SettlementSheet settled) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.settled = settled;
    }

    static void write(PaperSheet sheet, SettlementSheet settled) {
        SettlementRows rows = new SettlementRows(sheet, settled);
        rows.reckoning(settled.settlement());
        ReckoningRows.notes(sheet, settled.reckoning());
        sheet.warnings(settled.warnings());
        if (settled.settlements().entries().size() > 1) {
            rows.entries();
        }
    }

    private void reckoning(Settlement entry) {
        sheet.section("reckoning");
        sheet.deal();
        sheet.row("weighIn", entry.weighIn());
        sheet.product();
        ReckoningRows.write(sheet, settled);
        sheet.sum("amount", PaperWords.amount(entry.amount()));
        sheet.row("inWords", ChineseAmount.of(entry.amount()));
        sheet.row("dueOn", entry.dueOn().toString());
        open(entry);
        sheet.endTable();
    }

    /** Adds what is still to be paid. Payments before a correction count, and may exceed what is due now. */
    private void open(Settlement entry) {
        Money open = settled.settlements().open();
        String unpaid = words.label(open.compareTo(Money.ZERO) > 0 ? "notPaid" : "paidBefore");
        sheet.row("paidOn", entry.paidOn().map(LocalDate::toString).orElse(unpaid));
        boolean isRefund = open.compareTo(Money.ZERO) < 0;
        sheet.sum(isRefund ? "refund" : "open", PaperWords.amount(isRefund ? Money.ZERO.minus(open) : open));
    }

    private void entries() {
        List<Settlement> entries = settled.settlements().entries();
        List<String> numbers = entries.stream().map(Settlement::id).toList();
        sheet.html().element("h2", words.label("entries")).raw("<table class=\"entries\">");
        sheet.html()
                .heads(List.of(
                        words.label("number"),
                        words.label("amount"),
                        words.label("dueOn"),
                        words.label("paidOn"),
                        words.label("reverses")));
        for (int i = 0; i < numbers.size(); i++) {
            Settlement entry = entries.get(i);
            sheet.html()
                    .row(
                            i + 1 + ". " + numbers.get(i),
                            PaperWords.amount(entry.amount()),
                            entry.dueOn().toString(),
                            entry.paidOn().map(LocalDate::toString).orElse(""),
                            entry.reverses()
                                    .map(number -> numbers.indexOf(number) + 1 + ".")
                                    .orElse(""));
        }
        sheet.endTable();
    }
}
