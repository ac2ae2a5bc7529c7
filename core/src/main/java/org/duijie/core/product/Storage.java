package org.duijie.core.product;

/** The temperature at which a shelf life holds. */
public enum Storage {
    /** -18 °C or colder. */
    FROZEN,
    /** -2 to 5 °C: ice or a refrigerator. */
    CHILLED,
    /** Above 5 to 18 °C: a cool room, for produce that cold damages. */
    COOL,
    /** Above 18 °C. */
    ROOM
}
