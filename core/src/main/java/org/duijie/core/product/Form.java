package org.duijie.core.product;

/**
 * The state in which a product is sold. It decides how the product is transported, and distinguishes the customs codes
 * of meat.
 */
public enum Form {
    /** A living animal. */
    LIVE,
    /** Perishable and of animal origin: a chilled carcass, eggs, raw milk. */
    FRESH,
    /** Frozen through, kept at -18 °C or colder. */
    FROZEN,
    /** Fresh produce from fields, orchards or mushroom farms. */
    PLANT,
    /** Dry, or keeps at room temperature: grain, nuts, tea, dried mushrooms, honey. */
    DRY
}
