package org.duijie.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/**
 * The audited data of a feature. Each facade returns one such object. {@link RecordCheck} compares every row with the
 * newest audit line about that row.
 *
 * @param kinds tables whose rows have an id and a history
 * @param parts data of such a row that is stored elsewhere
 * @param documents settings that exist once in each bureau
 */
public record Records(List<Kind> kinds, List<Part> parts, List<Document> documents) {
    /**
     * A table whose rows have an id and a history.
     *
     * @param table the name of the table in the database
     * @param prefix the prefix of the rows' ids
     * @param told reads a row in the form that an audit line would have
     * @param reckoned fields that change without an audit line, as {@code field} or {@code field.inner}
     */
    public record Kind(String table, String prefix, Told told, Set<String> reckoned) {}

    /** Reads a row in the form that an audit line would have now. */
    public interface Told {
        /** Returns the row; empty if there is none. */
        Optional<ToldRow> of(Transaction view, BureauId bureau, String id);
    }

    /**
     * Data of a table's rows that is stored in other tables, or is a sum over other tables.
     *
     * @param table the table whose rows the data belongs to
     */
    public record Part(String table, Astray astray) {}

    /** Compares the data of a {@link Part} with the audit, or with the sum that it must equal. */
    public interface Astray {
        /** Returns the names of the tables and columns with wrong values; empty if all are correct. */
        List<String> of(Transaction view, BureauId bureau, String id);
    }

    /**
     * A setting that exists once in each bureau, such as its policy. It exists from the creation of the bureau, but has
     * audit lines only after somebody has changed it.
     *
     * @param table the name of the document's table in the database
     */
    public record Document(String table, Now now) {}

    /** Reads a bureau's document. */
    public interface Now {
        /** Returns the document. It always exists. */
        Standing of(Transaction view, BureauId bureau);
    }

    /**
     * A document as stored.
     *
     * @param subject the id under which its history is kept
     * @param isUntouched whether nobody has changed it yet
     */
    public record Standing(String subject, ToldRow row, boolean isUntouched) {}

    /** Returns the records of one table whose rows have an id and a history. */
    public static Records ofKind(String table, String prefix, Told told, String... reckoned) {
        return new Records(List.of(new Kind(table, prefix, told, Set.of(reckoned))), List.of(), List.of());
    }

    /** Returns the records of one document. */
    public static Records ofDocument(String table, Now now) {
        return new Records(List.of(), List.of(), List.of(new Document(table, now)));
    }

    /** Returns records of data that belongs to the rows of another feature's table. */
    public static Records ofPart(String table, Astray astray) {
        return new Records(List.of(), List.of(new Part(table, astray)), List.of());
    }

    /** Returns these records, with one more part: data that belongs to the rows of {@code table}. */
    public Records withPart(String table, Astray astray) {
        return join(this, ofPart(table, astray));
    }

    /** Returns the records of {@code all}, in this order. */
    public static Records join(Records... all) {
        return new Records(
                Stream.of(all).flatMap(each -> each.kinds().stream()).toList(),
                Stream.of(all).flatMap(each -> each.parts().stream()).toList(),
                Stream.of(all).flatMap(each -> each.documents().stream()).toList());
    }
}
