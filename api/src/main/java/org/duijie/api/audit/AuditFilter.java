package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.feature.AppContext;
import org.duijie.api.json.Times;

/**
 * Which lines of the audit are wanted.
 *
 * @param subject the id of the changed entry
 * @param actor the id of the user who changed it
 * @param day the day in China on which it was changed
 */
record AuditFilter(Optional<String> subject, Optional<String> actor, Optional<LocalDate> day) {
    /** Takes all lines. */
    static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns texts that every wanted line contains; other lines may contain them too. */
    List<String> texts() {
        return Stream.of(subject.map(id -> field("subject", id)), actor.map(id -> field("actor", id)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the first moment of the day, as lines have it; empty for any day. */
    Optional<String> from() {
        return day.map(AppContext::startOf).map(Times::text);
    }

    /** Returns the first moment after the day, as lines have it; empty for any day. */
    Optional<String> to() {
        return day.map(each -> AppContext.startOf(each.plusDays(1))).map(Times::text);
    }

    boolean takes(ObjectNode line) {
        String at = line.path("at").asText();
        return subject.map(line.path("subject").asText()::equals).orElse(true)
                && actor.map(line.path("actor").asText()::equals).orElse(true)
                && from().map(from -> at.compareTo(from) >= 0).orElse(true)
                && to().map(to -> at.compareTo(to) < 0).orElse(true);
    }

    private static String field(String name, String id) {
        return "\"" + name + "\":\"" + id + "\"";
    }
}
