package org.duijie.api.notice;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * The notices that a person has read.
 *
 * @param marks at most {@link #MOST}
 */
record ReadBody(List<Mark> marks) {
    /** The maximum number of notices in a request, and in an inbox. */
    static final int MOST = 100;

    private static final long HIGHEST_VERSION = 999_999_999_999_999_999L;
    private static final Shape MARK = Shape.of(needed("deal", Kind.NAME), needed("version", Kind.WHOLE));
    private static final Shape SHAPE = Shape.of(neededObjects("items", MARK, MOST));

    ReadBody {
        marks = List.copyOf(marks);
    }

    /**
     * A deal, and the version of it that the person has seen.
     *
     * @param deal its id or its short number
     */
    record Mark(String deal, long version) {
        /** Returns this mark with the id of {@code row}; empty if it names another deal. */
        Optional<Mark> of(DealRow row) {
            return deal.equals(row.id()) || deal.equals(row.number())
                    ? Optional.of(new Mark(row.id(), version))
                    : Optional.empty();
        }
    }

    static Decoded<ReadBody> read(byte[] json) {
        List<Part<Mark>> marks = new ArrayList<>();
        return Body.ofList(
                json,
                SHAPE,
                (list, index, fields) -> marks.add(mark(fields)),
                fields -> Part.allRead(marks.toArray(new Part<?>[0]))
                        ? Part.of(new ReadBody(marks.stream().map(Part::get).toList()))
                        : Part.unread());
    }

    private static Part<Mark> mark(Fields fields) {
        Part<String> deal = fields.part("deal", Name::require);
        Part<Long> version = fields.part("version", text -> Common.whole(text, 1, HIGHEST_VERSION));
        return fields.built("deal", () -> new Mark(deal.get(), version.get()), deal, version);
    }
}
