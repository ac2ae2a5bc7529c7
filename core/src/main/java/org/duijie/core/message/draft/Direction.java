package org.duijie.core.message.draft;

/** Whether a draft sells or buys. */
public enum Direction {
    /** The writer sells; the draft becomes a listing. */
    SELL,
    /** The writer buys; the draft becomes a purchase intent. */
    BUY,
    /** The message does not show it; the draft has a question. */
    UNCLEAR
}
