package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Shows how an amount follows from a weigh ticket (结算过程): from what was weighed or counted, line by line, to what is
 * paid for, and the product that gives the amount. The lines add up, and the product is exact.
 */
final class Reckoning {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final JsonNode weighIn;
    private final JsonNode terms;
    private final JsonNode reckoning;
    private final boolean isByHead;

    private Reckoning(PaperSheet sheet, JsonNode weighIn) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.weighIn = weighIn;
        this.terms = sheet.deal().get("terms");
        this.reckoning = sheet.paper().get("reckoning");
        this.isByHead = !PaperSheet.text(reckoning, "counted").endsWith("kg");
    }

    /** Writes the rows from the quantities of {@code weighIn} to the product. */
    static void write(PaperSheet sheet, JsonNode weighIn) {
        Reckoning rows = new Reckoning(sheet, weighIn);
        rows.counted();
        rows.factors();
        rows.product();
    }

    /** Adds a note that says whether the amount was rounded. */
    static void notes(PaperSheet sheet) {
        boolean isRounded = sheet.paper().at("/reckoning/rounded").asBoolean();
        sheet.html().element("p class=\"note\"", sheet.words().label(isRounded ? "exactButPrinted" : "exact"));
    }

    private void counted() {
        sheet.row(isByHead ? "counted" : "net", figure(weighIn, isByHead ? "heads" : "net"));
        JsonNode dead = weighIn.get("dead");
        boolean isBuyers = terms.at("/conditions/deathsBornBy").asText().equals("buyer");
        lost("dead", dead, words.label("bornBy", terms.at("/conditions/deathsBornBy")));
        PaperSheet.each(weighIn.get("rejections"))
                .forEach(each -> lost("rejected", each, words.label("reject", each.get("reason"))));
        if (isByHead) {
            sheet.row("acceptedHeads", figure(weighIn, "acceptedHeads"));
        } else {
            sheet.row("acceptedWeight", figure(weighIn, "acceptedWeight"));
        }
        if (isBuyers && has(dead)) {
            sheet.row("deadPaid", "+ " + figure(dead, unit()));
        }
    }

    private void lost(String label, JsonNode lost, String why) {
        if (!PaperSheet.text(lost, "heads").startsWith("0 ")) {
            String off = has(lost) ? "− " + figure(lost, unit()) : words.label("offScale");
            sheet.row(label, isByHead ? off : words.bracketed(off, figure(lost, "heads")), why);
        }
    }

    private boolean has(JsonNode lost) {
        return lost.has(unit()) && !PaperSheet.text(lost, unit()).startsWith("0 ");
    }

    private String unit() {
        return isByHead ? "heads" : "weight";
    }

    private String figure(JsonNode json, String field) {
        return words.figure(json.get(field));
    }

    /** Adds the weight after shrink and, for a dressed price, after conversion to dressed weight. */
    private void factors() {
        if (isByHead) {
            return;
        }
        if (reckoning.has("shrink")) {
            JsonNode shrink = terms.at("/conditions/shrink");
            sheet.row(
                    "shrink",
                    "× " + PaperSheet.text(reckoning, "shrink"),
                    words.share(shrink.get("perMille")),
                    words.label("bornBy", shrink.get("bornBy")));
        } else {
            sheet.shrink();
        }
        if (reckoning.has("dressed")) {
            sheet.row("yield", "× " + PaperSheet.text(reckoning, "dressed"));
        }
    }

    private void product() {
        boolean isRounded = reckoning.path("rounded").asBoolean();
        sheet.sum("payable", (isRounded ? "≈ " : "") + words.figure(sheet.deal().get("payable")));
        sheet.price();
        StringBuilder product = new StringBuilder(figure(reckoning, "counted"));
        for (String factor : new String[] {"shrink", "dressed"}) {
            if (reckoning.has(factor)) {
                product.append(" × ").append(PaperSheet.text(reckoning, factor));
            }
        }
        sheet.row("reckoned", product + " × " + words.factor(terms.get("price")));
    }
}
