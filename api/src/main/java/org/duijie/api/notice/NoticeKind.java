package org.duijie.api.notice;

/** What a notice asks for. */
enum NoticeKind {
    /** The reader's side has to say yes or no before the hold ends. */
    ANSWER("answer"),
    /** Somebody else has not answered; the hold ends. */
    HOLD("hold"),
    /** No quarantine certificate holds on the day of the pick-up. */
    PERMIT("permit"),
    /** A liaison has to confirm an agreed deal. */
    CONFIRM("confirm"),
    /** The goods are to be loaded. */
    LOAD("load"),
    /** What was loaded is to be weighed. */
    WEIGH("weigh"),
    /** Somebody else has weighed: the reader agrees, or disputes it. */
    AGREE("agree"),
    /** What was weighed is to be settled. */
    SETTLE("settle"),
    /** One side disputes a weigh-in. */
    DISPUTE("dispute"),
    /** What was settled is not paid. */
    PAY("pay"),
    /** More was paid than is settled, and nothing is left to settle: the cooperative has to pay it back. */
    REPAY("repay"),
    /** Somebody else has changed a deal, and nothing is to be done. */
    CHANGED("changed");

    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Returns whether somebody has to do something. */
    boolean isToDo() {
        return this != CHANGED;
    }
}
