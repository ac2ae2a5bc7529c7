package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/**
 * Erases the data of a person outside the person's own row (PIPL, article 47), except signed weigh-ins, which the law
 * requires to keep. The audit still shows what the person did, but no longer the name, and its chain stays valid. The
 * rows of users and of parties are not changed here: the features that own them change them first.
 */
public final class Erasure {
    /** Shown in place of the values of an erased person. */
    public static final String ERASED = "erased";

    private final List<PersonalData> copies;

    /**
     * What was erased.
     *
     * @param subject the id of the user, or of the contact's party
     * @param values the number of personal values erased from the audit
     * @param versions the number of overwritten versions in histories
     * @param answers the number of overwritten stored answers
     * @param lines the number of old audit lines, written before personal values were hashed, that still name the
     *     person
     * @param weighIns the weigh-ins that a person of this name accepted; they are kept
     * @param before whether an earlier call had already erased everything
     */
    public record Erased(
            String subject, int values, int versions, int answers, long lines, List<String> weighIns, boolean before) {
        /** Returns the result for a person whom an earlier call has erased. */
        public static Erased before(String subject) {
            return new Erased(subject, 0, 0, 0, 0, List.of(), true);
        }
    }

    /** @param copies the personal data that features store beside the audit */
    public Erasure(PersonalData... copies) {
        this.copies = List.of(copies);
    }

    /**
     * Finds the persons of an entry who have this name or phone number in {@code entered}, the current version, or in
     * an earlier version. Returns all their names.
     */
    public Set<String> called(Transaction view, BureauId bureau, String subject, String person, JsonNode entered) {
        return new Traces(view, bureau, subject).called(person, entered);
    }

    /** Erases all data of an entry that is itself a person and is called {@code name}. */
    public Erased erase(Transaction transaction, BureauId bureau, String subject, String name) {
        return erase(transaction, bureau, subject, Set.of(""), Set.of(name));
    }

    /** Erases all data of these persons of an entry. */
    public Erased erase(Transaction transaction, BureauId bureau, String subject, Set<String> persons) {
        return erase(transaction, bureau, subject, persons, persons);
    }

    private Erased erase(
            Transaction transaction, BureauId bureau, String subject, Set<String> persons, Set<String> names) {
        Traces traces = new Traces(transaction, bureau, subject);
        int values = traces.eraseValues(persons);
        int versions = traces.eraseVersions(persons);
        PersonalData.Eraser eraser = body -> traces.eraseIn(body, persons);
        int answers = copies.stream()
                .mapToInt(each -> each.erase(transaction, bureau, subject, eraser))
                .sum();
        List<String> weighIns = copies.stream()
                .flatMap(each -> each.kept(transaction, bureau, names).stream())
                .toList();
        return new Erased(subject, values, versions, answers, traces.lines(names), weighIns, false);
    }

    /**
     * Personal data that a feature has copied from entries, such as the answers stored for repeated requests. Each such
     * feature returns one object of this type, and {@link Erasure} uses them all.
     */
    public interface PersonalData {
        /** Overwrites a person's data in a body, in place. Everything else in the body stays. */
        interface Eraser {
            /** Erases the data in {@code body} and in all entries inside it. */
            void eraseIn(JsonNode body);
        }

        /**
         * Erases the data in all stored copies of an entry.
         *
         * @param subject the id of the entry: a user or a party
         * @return how many copies contained such data
         */
        default int erase(Transaction transaction, BureauId bureau, String subject, Eraser eraser) {
            return 0;
        }

        /** Returns the ids of the records that contain one of these names and that the law requires to keep. */
        default List<String> kept(Transaction view, BureauId bureau, Set<String> names) {
            return List.of();
        }
    }
}
