package org.duijie.core.message.draft;

/** Why the user is asked for a field. */
public enum Asked {
    /** A listing or an intent needs the field, and the message does not contain it. */
    MISSING,
    /** The words have more than one meaning. */
    AMBIGUOUS,
    /** The message gives more than one value: prices by grade, a range, two stocks. */
    SEVERAL_VALUES,
    /** The words say "about", "at least" or "at most", but the field needs one value. */
    NOT_ONE_VALUE,
    /** A number has no unit. */
    NO_UNIT,
    /** The message leaves the price open: 面议, 随行就市. */
    PRICE_OPEN,
    /** The catalogue does not have the product, or the word names several products. */
    WHICH_PRODUCT,
    /** One amount or price follows several products. It may be for each of them, or for all together. */
    FOR_EACH,
    /** The words do not name a known place. */
    WHICH_PLACE,
    /** The value may be wrong, for example because characters next to it could not be read. */
    NOT_CERTAIN,
    /** The amount is for a part only, such as a day, a lorry, a lot or a mu of land. */
    NOT_THE_TOTAL,
    /** The certificate is promised or missing. */
    NOT_YET,
    /** The message does not show whether the writer sells or buys. */
    SELL_OR_BUY
}
