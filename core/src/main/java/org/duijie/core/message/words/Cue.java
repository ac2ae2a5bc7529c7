package org.duijie.core.message.words;

/** What words of a message tell beside its values. */
public enum Cue {
    SELL,
    BUY,
    /** The words before a list of wanted goods: 采购清单. */
    BUY_LIST,
    SELL_LIST,
    PRICE_AT,
    TRANSPORT,
    CERTIFICATE,
    NO_CERTIFICATE,
    PRICE_OPEN,
    GRADE,
    PRICE_LABEL,
    AMOUNT_LABEL,
    TOTAL,
    /** The amount before it is the least that is sold or bought: 起拉. */
    LEAST,
    /** The amount after it is the least. */
    LEAST_BEFORE,
    /** Another's price, or a cost: 市场价, 运费. */
    OTHER_PRICE,
    EACH,
    OR,
    ASKS,
    GONE,
    CORRECTION,
    PAST,
    GREETING,
    DESTINATION,
    /** Known words without a value. */
    FILLER
}
