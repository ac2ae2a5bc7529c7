package org.duijie.core.message.draft;

import java.util.List;

/**
 * What a person has to know of a draft that is not asked.
 *
 * @param kind what it is
 * @param field the field that it is about
 * @param spans the words that it is about; empty only for a side of goods that have no name
 */
public record Remark(Kind kind, Field field, List<TextSpan> spans) {
    public Remark {
        spans = List.copyOf(spans);
    }

    /** The kinds of remarks. */
    public enum Kind {
        /** The place is the seat of the county, because the point of the town, village or firm in it is not known. */
        COUNTY_SEAT,
        /** The goods go on these days of every week, of which a draft has no field. */
        WEEKDAYS,
        /**
         * The message does not show whether it sells or buys, and was read as the caller of the reader chose for this
         * case.
         */
        SIDE_NOT_SAID
    }
}
