package org.duijie.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.json.Body;

/**
 * What an entry offers or asks for, as it is stored.
 *
 * @param product its product, or all products of an intent
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

    /** Returns whether one may be a correction of the other: the amount or the price is the same. */
    boolean isNear(Terms other) {
        return isSame(amount, other.amount) || isSame(price, other.price);
    }

    /** Returns which terms differ, as a word of the sentences: days, daysAmount or daysPrice. */
    String differing(Terms other) {
        String more = !isSame(amount, other.amount) ? "Amount" : !isSame(price, other.price) ? "Price" : "";
        return "days" + more;
    }

    /** Returns the terms in one line, for people. */
    String line() {
        return String.join(" ", product, amount, price, from + "—" + to);
    }

    private static boolean isSame(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""));
    }
}
