package org.duijie.core.message;

/** Whether a draft sells or buys. */
public enum Direction {
    /** It becomes a listing. */
    SELL,
    /** It becomes a purchase intent. */
    BUY,
    /** The message does not tell; a question asks. */
    UNCLEAR
}
