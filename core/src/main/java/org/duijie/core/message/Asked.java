package org.duijie.core.message;

/** Why a field is asked. */
public enum Asked {
    /** A listing or an intent needs it, and the message does not say it. */
    MISSING,
    /** The words can mean more than one thing. */
    AMBIGUOUS,
    /** The message gives more than one value: prices by grade, a range, two stocks. */
    SEVERAL_VALUES,
    /** The words say about, at least or at most, where one value is needed. */
    NOT_ONE_VALUE,
    /** A number has no unit. */
    NO_UNIT,
    /** The message leaves the price open: 面议, 随行就市. */
    PRICE_OPEN,
    /** The catalogue does not have the product, or the word names several products. */
    WHICH_PRODUCT,
    /** Several products come before one amount or price: is it for each, or for all? */
    FOR_EACH,
    /** The words do not name a known place. */
    WHICH_PLACE,
    /** The words are near a value and could not be read, so it may be another. */
    NOT_CERTAIN,
    /** The amount is of a part: a day, a lorry, a lot, a mu of land. */
    NOT_THE_TOTAL,
    /** The paper is promised, or is missing. */
    NOT_YET,
    /** Does it sell or buy? */
    SELL_OR_BUY
}
