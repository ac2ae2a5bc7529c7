package org.duijie.api.paper;

/**
 * A document of a deal, made from the current record. All it holds are typed values: {@link PaperJson} and
 * {@link PaperPage} only write them.
 */
sealed interface Paper permits DealSheet, WeighTicket, SettlementSheet {
    /** Returns what every document shows. */
    PaperHead head();

    /** Returns the stable code of its kind, such as {@code dealSheet}. */
    String kind();

    /** Returns the number of the entry that it is about. */
    String number();
}
