package org.duijie.api.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.duijie.api.audit.AuditTable;
import org.duijie.api.audit.HistoryRow;
import org.duijie.api.audit.HistoryTable;
import org.duijie.api.audit.PersonFields;
import org.duijie.api.audit.PersonRow;
import org.duijie.api.audit.PersonTable;
import org.duijie.api.audit.Persons;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.WeighInRow;
import org.duijie.api.dealbook.WeighInTable;
import org.duijie.api.idempotency.IdempotencyTable;
import org.duijie.api.idempotency.IdempotencyTable.Mention;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.privacy.Erasure.Erased;

/**
 * Finds and erases the data of a person outside the person's own row: personal values of the audit, versions stored
 * before personal values were hashed, and stored answers.
 */
final class Traces {
    private static final int AT_ONCE = 1_000;

    private final Transaction transaction;
    private final BureauId bureau;
    private final String subject;
    private final Set<String> names = new TreeSet<>();

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

    /** Returns the names of all contacts with this name or phone number, in {@code entered} or in earlier versions. */
    Set<String> called(String contact, JsonNode entered) {
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
        return Set.copyOf(names);
    }

    /** Adds a name that the person has or had. */
    void named(String name) {
        names.add(name);
    }

    /**
     * Erases them.
     *
     * @param persons the persons of the subject to erase; a single one without a name when the subject itself is the
     *     person
     */
    Erased erase(Set<String> persons) {
        int values = 0;
        for (String person : persons) {
            values += new PersonTable(transaction).erase(bureau, subject, person);
        }
        return new Erased(subject, values, eraseVersions(persons), eraseAnswers(persons), lines(), weighIns(), false);
    }

    private int eraseVersions(Set<String> persons) {
        int erased = 0;
        for (HistoryRow version : versions()) {
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

    private int eraseAnswers(Set<String> persons) {
        IdempotencyTable table = new IdempotencyTable(transaction);
        int erased = 0;
        for (Mention answer : table.mentioning(bureau, subject)) {
            ObjectNode body = Body.tree(answer.body());
            eraseIn(body, persons);
            if (!body.equals(Body.tree(answer.body()))) {
                table.erase(bureau, answer, body.toString());
                erased++;
            }
        }
        return erased;
    }

    /** Erases the data in an entry, which may be nested in another entry. */
    private void eraseIn(JsonNode tree, Set<String> persons) {
        if (tree.path("id").asText().equals(subject)) {
            PersonFields.replace(subject, tree, instead(persons));
        }
        tree.forEach(inner -> eraseIn(inner, persons));
    }

    private static PersonFields.Instead instead(Set<String> persons) {
        return (person, value) ->
                value instanceof TextNode && persons.contains(person) ? TextNode.valueOf(Persons.ERASED) : value;
    }

    private long lines() {
        AuditTable table = new AuditTable(transaction);
        return names.stream()
                .flatMap(name -> table.mentioning(bureau, subject, quoted(name)).stream()
                        .filter(line -> names(Body.tree(line), name)))
                .distinct()
                .count();
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

    private List<String> weighIns() {
        WeighInTable table = new WeighInTable(transaction);
        return names.stream()
                .flatMap(name -> table.mentioning(bureau, quoted(name)).stream()
                        .filter(row -> accepted(Body.tree(row.entry()), name)))
                .map(WeighInRow::id)
                .distinct()
                .toList();
    }

    private static boolean accepted(JsonNode entry, String name) {
        return StreamSupport.stream(entry.path("acceptors").spliterator(), false)
                .anyMatch(acceptor -> name.equals(acceptor.textValue()));
    }

    private List<HistoryRow> versions() {
        HistoryTable table = new HistoryTable(transaction);
        List<HistoryRow> all = new ArrayList<>();
        List<HistoryRow> some;
        do {
            some = table.list(
                    bureau, subject, all.isEmpty() ? 0 : all.get(all.size() - 1).version(), AT_ONCE);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    private static String quoted(String name) {
        StringBuilder text = new StringBuilder();
        CanonicalJson.write(name, text);
        return text.toString();
    }
}
