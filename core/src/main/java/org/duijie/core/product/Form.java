package org.duijie.core.product;

/** The state in which a product is sold. It decides how it travels, and splits the customs codes of meat. */
public enum Form {
    /** A living animal. */
    LIVE,
    /** Of animal origin and perishable: a chilled carcass, eggs, raw milk. */
    FRESH,
    /** Frozen through, kept at -18 °C or colder. */
    FROZEN,
    /** Fresh produce of the field, the orchard or the mushroom farm. */
    PLANT,
    /** Dry, or keeps at room temperature: grain, nuts, tea, dried mushrooms, honey. */
    DRY
}
