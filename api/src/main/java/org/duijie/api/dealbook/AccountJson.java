package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.Settlement;

/** Writes the money of a deal: settlements, payments, and what is open. */
final class AccountJson {
    private AccountJson() {}

    /** Adds the settlements, payments and open amounts of a deal that was weighed or has a payment. */
    static void add(ObjectNode json, Account account) {
        boolean isWeighed = !Delivered.of(account.deal()).isEmpty();
        if (isWeighed) {
            ArrayNode settlements = json.putArray("settlements");
            account.settlements().entries().forEach(entry -> add(settlements.addObject(), entry));
        }
        if (isWeighed || !account.deal().payments().entries().isEmpty()) {
            ArrayNode payments = json.putArray("payments");
            account.deal().payments().entries().forEach(entry -> add(payments.addObject(), entry));
            json.put("open", account.open().toString());
        }
    }

    private static void add(ObjectNode json, Settlement entry) {
        json.put("id", entry.id()).put("weighIn", entry.weighIns().get(0));
        ArrayNode weighIns = json.putArray("weighIns");
        entry.weighIns().forEach(weighIns::add);
        json.put("amount", entry.amount().toString())
                .put("settledOn", entry.on().toString())
                .put("dueOn", entry.dueOn().toString());
        entry.paid().ifPresent(paid -> {
            json.put("paidOn", paid.on().toString());
            paid.by().ifPresent(id -> json.put("paidBy", id));
        });
        entry.reverses().ifPresent(id -> json.put("reverses", id));
    }

    private static void add(ObjectNode json, Payment entry) {
        json.put("id", entry.id())
                .put("kind", entry.kind().code())
                .put("amount", entry.amount().toString())
                .put("paidOn", entry.on().toString());
        entry.reverses().ifPresent(id -> json.put("reverses", id));
    }
}
