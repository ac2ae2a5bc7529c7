package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;

/**
 * Finds and erases what the audit stores about the persons of one entry: personal values, and versions written before
 * personal values were hashed.
 */
final class Traces {
    private final Transaction transaction;
    private final BureauId bureau;
    private final String subject;

    /**
     * Starts a search.
     *
     * @param subject the id of the user, or of the contact's party
     */
    Traces(Transaction transaction, BureauId bureau, String subject) {
        this.transaction = transaction;
        this.bureau = bureau;
        this.subject = subject;
    }

    /**
     * Finds the contacts that have this name or phone number in {@code entered}, the current version, or in an earlier
     * version. Returns all their names.
     */
    Set<String> called(String contact, JsonNode entered) {
        Set<String> names = new TreeSet<>();
        PersonFields.Instead look = (person, value) -> {
            if (contact.equals(value.textValue())) {
                names.add(person);
            }
            return value;
        };
        PersonFields.replace(subject, entered, look);
        versions().forEach(version -> PersonFields.replace(subject, Body.tree(version.after()), look));
        new PersonTable(transaction)
                .of(bureau, subject).stream()
                        .filter(row -> row.value().equals(contact))
                        .map(PersonRow::person)
                        .forEach(names::add);
        return names;
    }

    /**
     * Erases the personal values of these persons; returns the number of erased values.
     *
     * @param persons the names of the persons of the subject to erase; only the empty name when the subject itself is
     *     the person
     */
    int eraseValues(Set<String> persons) {
        PersonTable table = new PersonTable(transaction);
        return persons.stream()
                .mapToInt(person -> table.erase(bureau, subject, person))
                .sum();
    }

    /**
     * Overwrites the versions that contain personal values of these persons; returns the number of overwritten
     * versions.
     */
    int eraseVersions(Set<String> persons) {
        int erased = 0;
        for (Histories.Version version : versions()) {
            ObjectNode after = Body.tree(version.after());
            PersonFields.replace(subject, after, instead(persons));
            String text = CanonicalJson.of(after);
            if (!text.equals(version.after())) {
                new HistoryTable(transaction).erase(bureau, subject, version.version(), text);
                erased++;
            }
        }
        return erased;
    }

    /** Erases the data in an entry, which may be nested in another entry. */
    void eraseIn(JsonNode tree, Set<String> persons) {
        if (tree.path("id").asText().equals(subject)) {
            PersonFields.replace(subject, tree, instead(persons));
        }
        tree.forEach(inner -> eraseIn(inner, persons));
    }

    /** Returns how many lines of the audit still have one of these names. */
    long lines(Set<String> names) {
        AuditTable table = new AuditTable(transaction);
        return names.stream()
                .flatMap(name -> table.mentioning(bureau, subject, CanonicalJson.of(TextNode.valueOf(name))).stream()
                        .filter(line -> names(Body.tree(line), name)))
                .distinct()
                .count();
    }

    private static PersonFields.Instead instead(Set<String> persons) {
        return (person, value) ->
                value instanceof TextNode && persons.contains(person) ? TextNode.valueOf(Erasure.ERASED) : value;
    }

    /** Returns whether an audit line has this name in a field for persons, not just the same word elsewhere. */
    private boolean names(JsonNode line, String name) {
        AtomicBoolean found = new AtomicBoolean();
        PersonFields.Instead look = (person, value) -> {
            if (name.equals(value.textValue())) {
                found.set(true);
            }
            return value;
        };
        PersonFields.replace(subject, line.path("before"), look);
        PersonFields.replace(subject, line.path("after"), look);
        return found.get();
    }

    private List<Histories.Version> versions() {
        return Histories.all(transaction, bureau, subject);
    }
}
