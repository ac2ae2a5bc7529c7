package org.duijie.api.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
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
        if (settled.deal().settlements().entries().size() > 1) {
            rows.entries();
        }
        PaymentRows.write(sheet);
    }

    private void reckoning(Settlement entry) {
        sheet.section("reckoning");
        sheet.deal();
        sheet.row("weighIn", settled.tickets().toArray(String[]::new));
        sheet.product();
        ReckoningRows.write(sheet, settled);
        sheet.sum("amount", PaperWords.amount(entry.amount()));
        sheet.row("inWords", ChineseAmount.of(entry.amount()));
        sheet.row("dueOn", entry.dueOn().toString());
        open(entry);
        sheet.endTable();
    }

    /**
     * Adds the amount that is still to be paid. Payments from before a correction count too, and together may exceed
     * the amount that is due now.
     */
    private void open(Settlement entry) {
        Money open = settled.deal().open();
        String unpaid = words.label(open.compareTo(Money.ZERO) > 0 ? "notPaid" : "paidBefore");
        sheet.row("paidOn", entry.paidOn().map(LocalDate::toString).orElse(unpaid));
        PaymentRows.open(sheet);
    }

    private void entries() {
        SettlementBook book = settled.deal().settlements();
        List<Settlement> entries = book.entries();
        Map<String, String> numbers = new HashMap<>();
        for (Settlement entry : entries) {
            if (entry.reverses().isEmpty()) {
                numbers.put(entry.id(), book.numberOf(entry));
            }
        }
        sheet.entries("entries", "amount", "dueOn", "paidOn", "reverses");
        for (Settlement entry : entries) {
            List<String> cells = new ArrayList<>();
            cells.add(PaperWords.amount(entry.amount()));
            cells.add(entry.dueOn().toString());
            cells.add(entry.paidOn().map(LocalDate::toString).orElse(""));
            cells.add(entry.reverses().map(numbers::get).orElse(""));
            sheet.line(numbers.getOrDefault(entry.id(), ""), cells);
        }
        sheet.endTable();
    }
}
