package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.workbook.SheetFault;

/**
 * The terms of an entry, as stored: product, amount, price and days.
 *
 * @param product the product of a listing, or all products of an intent
 */
record Terms(String product, String amount, String price, String from, String to) {
    /** Returns the terms of an entry. */
    static Terms of(String entered) {
        ObjectNode fields = Body.tree(entered);
        return new Terms(
                fields.has("products")
                        ? StreamSupport.stream(fields.get("products").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining("、"))
                        : fields.path("product").asText(),
                fields.path(fields.has("stock") ? "stock" : "demand").asText(),
                fields.path(fields.has("ask") ? "ask" : "bid").asText(),
                fields.path("from").asText(),
                fields.path("to").asText());
    }

    /**
     * Returns whether one of these terms may be a correction of the other: they have the same amount or the same price.
     */
    boolean isNear(Terms other) {
        return isSame(amount, other.amount) || isSame(price, other.price);
    }

    /**
     * Returns the code of the terms that differ: {@code days}, {@code daysAmount} or {@code daysPrice}. Sentences for
     * people use this code.
     */
    String differing(Terms other) {
        String more = !isSame(amount, other.amount) ? "Amount" : !isSame(price, other.price) ? "Price" : "";
        return "days" + more;
    }

    /** Returns the terms in one line, for people. */
    String line() {
        return String.join(" ", product, amount, price, from + "—" + to);
    }

    /** Returns a complaint with the id and the terms of an entry that resembles the row. */
    static Complaint complaint(SheetFault fault, String pointer, OfferingRow<?> row, String... more) {
        List<String> details =
                new ArrayList<>(List.of(row.id(), of(row.entered()).line()));
        details.addAll(List.of(more));
        return Refusals.at(fault, pointer, "", details.toArray(String[]::new));
    }

    private static boolean isSame(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""));
    }
}
