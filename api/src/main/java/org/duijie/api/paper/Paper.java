package org.duijie.api.paper;

import org.duijie.core.deal.terms.DealState;

/**
 * A document of a deal, made from the current record. It has only typed values; {@link PaperJson} and {@link PaperPage}
 * write them.
 */
sealed interface Paper permits DealSheet, WeighTicket, SettlementSheet {
    /** Returns the part that every document has. */
    PaperHead head();

    /** Returns the stable code of its kind, such as {@code dealSheet}. */
    String kind();

    /** Returns the id of the entry that the document is about. */
    String number();

    /** Returns the state of what the document is about: the deal, the load, or the settlement. */
    DealState state();

    /** Returns the number that is printed on the document, to say on the phone. */
    String printedNumber();
}
