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
    /** The buyer wants the goods brought: 需送. */
    BRING,
    CERTIFICATE,
    NO_CERTIFICATE,
    PRICE_OPEN,
    GRADE,
    /** The goods before it are salted, dried or frozen: 咸的. Its value is the word before their name. */
    TREATED,
    PRICE_LABEL,
    /** All prices are for one of its value: 都是一斤价. */
    PRICE_UNIT,
    AMOUNT_LABEL,
    TOTAL,
    /** The amount before it is the least that is sold or bought: 起拉. */
    LEAST,
    /** The amount after it is the least. */
    LEAST_BEFORE,
    /** Another's price, or a cost: 市场价, 运费. */
    OTHER_PRICE,
    /** The weight after it is that of one head: 每头牛1100斤. */
    HEAD,
    /** The amounts after it are of a part: 每天, 日产. Its value is the part. */
    RATE,
    EACH,
    OR,
    ASKS,
    GONE,
    /** Before goods, they are gone; before other words it says nothing: 不要土豆了, 不要太老的. */
    NOT,
    /** The number after it is a limit or not reached: 超过, 不到. */
    LIMIT,
    CORRECTION,
    PAST,
    /** The amount beside it is no longer there: 死了50只. */
    LESS,
    /** No sale of goods: 招聘, 出租. */
    OTHER_TRADE,
    GREETING,
    /** Others have to get in touch about the goods before it: 要土豆的联系我. */
    CALL,
    DESTINATION,
    /** Known words without a value. */
    FILLER
}
