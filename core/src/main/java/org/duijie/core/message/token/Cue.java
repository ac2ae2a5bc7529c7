package org.duijie.core.message.token;

/** The meanings of words that are not values themselves. */
public enum Cue {
    SELL,
    BUY,
    /** The heading of a list of wanted goods: 采购清单. */
    BUY_LIST,
    SELL_LIST,
    PRICE_AT,
    TRANSPORT,
    /** The buyer wants the goods delivered: 需送. */
    BRING,
    CERTIFICATE,
    NO_CERTIFICATE,
    PRICE_OPEN,
    GRADE,
    /** The goods before the word are salted, dried or frozen: 咸的. The value is the prefix of their name, such as 咸. */
    TREATED,
    PRICE_LABEL,
    /** All prices are for one unit, which is the value: 都是一斤价. */
    PRICE_UNIT,
    /** All amounts without a unit are in one unit, which is the value: 单位：斤. */
    AMOUNT_UNIT,
    AMOUNT_LABEL,
    TOTAL,
    /** The amount before the word is a minimum: 起拉. */
    LEAST,
    /** The whole lot goes at once: 要整群拿. */
    WHOLE,
    /** The amount after the word is a minimum. */
    LEAST_BEFORE,
    /** The price after the word is not that of the offer, or is a cost: 市场价, 运费. */
    OTHER_PRICE,
    /** The weight after the word is that of one head: 每头牛1100斤. */
    HEAD,
    /** The amounts after the word are for a part: 每天, 日产. The value is the part. */
    RATE,
    EACH,
    OR,
    ASKS,
    GONE,
    /** Goods after the word are no longer sold or wanted: 不要土豆了. Before other words it has no meaning: 不要太老的. */
    NOT,
    /** The number after the word is a limit, or is not reached: 超过, 不到. */
    LIMIT,
    CORRECTION,
    PAST,
    /** The amount next to the word is gone: 死了50只. */
    LESS,
    /** The message is not about a sale of goods: 招聘, 出租. */
    OTHER_TRADE,
    GREETING,
    /** Others are asked to get in touch about the goods before the word: 要土豆的联系我. */
    CALL,
    DESTINATION,
    /** A known word without a meaning for the draft. */
    FILLER
}
