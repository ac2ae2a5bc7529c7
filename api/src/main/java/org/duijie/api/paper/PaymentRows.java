package org.duijie.api.paper;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.quantity.Money;

/** The payments of a deal on its documents, advances included, and what follows from them. */
final class PaymentRows {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final Account account;

    private PaymentRows(PaperSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.account = new Account(sheet.head().deal());
    }

    /** Adds all payments; nothing if there are none. */
    static void write(PaperSheet sheet) {
        PaymentRows rows = new PaymentRows(sheet);
        if (!rows.entries().isEmpty()) {
            rows.table();
        }
    }

    /** Adds all payments, their sum, and what is open; nothing if there are none. */
    static void writeWithBalance(PaperSheet sheet) {
        PaymentRows rows = new PaymentRows(sheet);
        if (!rows.entries().isEmpty()) {
            rows.table();
            sheet.section("account");
            rows.balance();
            sheet.endTable();
        }
    }

    /**
     * Adds what is open. More paid than settled is an advance as long as heads are still to be settled; otherwise it is
     * to be paid back.
     */
    static void open(PaperSheet sheet) {
        new PaymentRows(sheet).open();
    }

    private List<Payment> entries() {
        return account.deal().payments().entries();
    }

    private void table() {
        List<String> numbers = entries().stream().map(Payment::id).toList();
        sheet.entries("payments", "paymentKind", "amount", "paidOn", "reverses");
        for (int i = 0; i < numbers.size(); i++) {
            Payment entry = entries().get(i);
            List<String> cells = new ArrayList<>();
            cells.add(words.label("payment", entry.kind().code()));
            cells.add(PaperWords.amount(entry.amount()));
            cells.add(entry.on().toString());
            cells.add(entry.reverses()
                    .map(number -> numbers.indexOf(number) + 1 + ".")
                    .orElse(""));
            sheet.line(i + 1 + ".", cells);
        }
        sheet.endTable();
    }

    private void balance() {
        sheet.row("settledSum", PaperWords.amount(account.settlements().sum()));
        sheet.row("paidSum", PaperWords.amount(account.deal().payments().sum()));
        if (account.expected().compareTo(Money.ZERO) > 0) {
            sheet.row("expectedRest", PaperWords.amount(account.expected()));
        }
        open();
    }

    private void open() {
        Money open = account.open();
        boolean isPaidAhead = open.compareTo(Money.ZERO) < 0;
        String ahead = account.expected().compareTo(Money.ZERO) > 0 ? "advanceLeft" : "refund";
        sheet.sum(isPaidAhead ? ahead : "open", PaperWords.amount(isPaidAhead ? Money.ZERO.minus(open) : open));
    }
}
