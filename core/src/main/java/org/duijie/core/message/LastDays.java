package org.duijie.core.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for a last day that is before the first, which nobody can mean. */
final class LastDays {
    private LastDays() {}

    static void asked(List<Slot> slots, List<Question> questions) {
        Optional<Slot> last =
                slots.stream().filter(slot -> slot.field() == Field.TO).findFirst();
        if (last.isEmpty()) {
            return;
        }
        String day = last.get().values().get(0);
        Stream<String> asked = questions.stream()
                .filter(question -> question.field() == Field.FROM)
                .flatMap(question -> question.choices().stream());
        Stream<String> said =
                slots.stream().filter(slot -> slot.field() == Field.FROM).flatMap(slot -> slot.values().stream());
        if (Stream.concat(asked, said).anyMatch(first -> first.compareTo(day) > 0)) {
            slots.remove(last.get());
            questions.add(new Question(
                    Field.TO, Asked.NOT_CERTAIN, List.of(day), last.get().spans()));
        }
    }
}
