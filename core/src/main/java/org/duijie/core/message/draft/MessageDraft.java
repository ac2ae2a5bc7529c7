package org.duijie.core.message.draft;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Place;

/**
 * A draft of a listing or of a purchase intent.
 *
 * @param direction whether it is a listing or a purchase intent
 * @param slots the fields that were read, in the order of {@link Field}
 * @param at the coordinates for the slot {@link Field#PLACE}; empty without that slot
 * @param questions the questions to the user, in the order of {@link Field}
 * @param remarks what the user should know beside, in the order of {@link Field}
 */
public record MessageDraft(
        Direction direction, List<Slot> slots, Optional<Place> at, List<Question> questions, List<Remark> remarks) {
    public MessageDraft {
        slots = List.copyOf(slots);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
    }

    /** Returns the slot of a field; empty when the field was not read, or when there is a question about it. */
    public Optional<Slot> slot(Field field) {
        return slots.stream().filter(each -> each.field() == field).findFirst();
    }

    /** Returns the remark on a field; empty without one. */
    public Optional<Remark> remark(Field field) {
        return remarks.stream().filter(each -> each.field() == field).findFirst();
    }

    /** Returns the question about a field; empty when there is none. */
    public Optional<Question> question(Field field) {
        return questions.stream().filter(each -> each.field() == field).findFirst();
    }
}
