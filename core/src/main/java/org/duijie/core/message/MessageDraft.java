package org.duijie.core.message;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Place;

/**
 * A draft of a listing or of a purchase intent.
 *
 * @param direction which of the two
 * @param slots the fields that were read, in the order of {@link Field}
 * @param at the place of the slot {@link Field#PLACE}; empty without one
 * @param questions what has to be asked, in the order of {@link Field}
 */
public record MessageDraft(Direction direction, List<Slot> slots, Optional<Place> at, List<Question> questions) {
    public MessageDraft {
        slots = List.copyOf(slots);
        questions = List.copyOf(questions);
    }

    /** Returns the slot of a field; empty when it was not read or is asked. */
    public Optional<Slot> slot(Field field) {
        return slots.stream().filter(each -> each.field() == field).findFirst();
    }

    /** Returns the question about a field; empty when it is not asked. */
    public Optional<Question> question(Field field) {
        return questions.stream().filter(each -> each.field() == field).findFirst();
    }
}
