package org.duijie.api.policy;

import org.duijie.api.db.BureauId;

/**
 * The kinds of documents of which each bureau has exactly one from its creation. A document is changed by merge
 * patches.
 */
enum BureauDocument {
    /** The matching policy. Its subject in the audit is the bureau itself. */
    POLICY("policies", "policy.changed", BureauId.PREFIX, "{}"),

    /** The prices below which no deal may be made. */
    FLOOR_PRICES("floor_prices", "floorPrices.changed", "flp", "{\"prices\":[]}"),

    /** The products, words and places that the bureau adds to the standard catalogue. */
    CATALOGUE("catalogues", "catalogue.changed", "cat", "{\"places\":[],\"products\":[],\"words\":[]}"),

    /** The share of purchases that canteens have to reserve for supported producers. */
    RESERVE("reserves", "reserve.changed", "rsv", "{\"perMille\":100}");

    private final String table;
    private final String action;
    private final String prefix;
    private final String untouched;

    BureauDocument(String table, String action, String prefix, String untouched) {
        this.table = table;
        this.action = action;
        this.prefix = prefix;
        this.untouched = untouched;
    }

    /** Returns how documents of this kind are read and written. */
    DocumentForm form() {
        return switch (this) {
            case POLICY -> new PolicyForm();
            case FLOOR_PRICES -> new FloorPricesForm();
            case CATALOGUE -> new CatalogueForm();
            case RESERVE -> new ReserveForm();
        };
    }

    String table() {
        return table;
    }

    /** Returns the action of a change, as the audit names it. */
    String action() {
        return action;
    }

    /** Returns the id of the bureau's document in the audit and in its history. */
    String subject(BureauId bureau) {
        return bureau.text().replace(BureauId.PREFIX, prefix);
    }

    /** Returns the initial version, which has the default content. */
    DocumentRow untouched(BureauId bureau, String now) {
        return new DocumentRow(bureau, untouched, DocumentRow.UNTOUCHED, now);
    }

    /** Returns whether {@code row} is still the initial version. */
    boolean isUntouched(DocumentRow row) {
        return row.entered().equals(untouched) && row.isUntouched();
    }
}
