package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds the fields that a draft needs and that the message does not contain. */
final class Missing {
    private static final List<Field> NEEDED = List.of(Field.AMOUNT, Field.PRICE, Field.FROM, Field.TO, Field.PLACE);

    private Missing() {}

    static List<Field> of(List<Slot> slots, List<Question> questions, Direction direction) {
        List<Field> missing = new ArrayList<>();
        for (Field field : NEEDED) {
            if (!isThere(field, slots, questions)) {
                missing.add(field);
            }
        }
        Optional<String> amount = value(Field.AMOUNT, slots, questions);
        boolean isCounted = amount.filter(text -> kind(text) == Kind.HEAD).isPresent()
                || value(Field.PRICE, slots, questions)
                        .filter(text -> kind(text) == Kind.HEAD)
                        .isPresent();
        List<String> packed = packed(slots, questions);
        boolean isDozen = !packed.isEmpty() && packed.stream().allMatch(Missing::isDozen);
        boolean isFilled = isDozen || (!packed.isEmpty() && kind(content(slots)) == Kind.HEAD);
        if ((isCounted || isFilled) && direction != Direction.BUY && !isThere(Field.UNIT_WEIGHT, slots, questions)) {
            missing.add(Field.UNIT_WEIGHT);
        }
        if (!packed.isEmpty() && !isDozen && !isThere(Field.CONTAINER, slots, questions)) {
            missing.add(Field.CONTAINER);
        }
        return missing;
    }

    /** Returns the amounts and prices whose unit is a container. */
    private static List<String> packed(List<Slot> slots, List<Question> questions) {
        return Stream.of(Field.AMOUNT, Field.MINIMUM, Field.PRICE)
                .flatMap(field -> value(field, slots, questions).stream())
                .filter(text -> kind(text) == Kind.CONTAINER)
                .toList();
    }

    /** Returns whether the unit of an amount or a price is a dozen, whose content of 12 is known. */
    private static boolean isDozen(String text) {
        return Container.isDozen(text.substring(unitOf(text)));
    }

    /** Returns the content of the innermost container; {@code 1 斤} when there is no container. */
    private static String content(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.field() == Field.CONTAINER)
                .map(slot -> slot.values().get(slot.values().size() - 1))
                .findFirst()
                .orElse("1 斤");
    }

    private static boolean isThere(Field field, List<Slot> slots, List<Question> questions) {
        return slots.stream().anyMatch(slot -> slot.field() == field)
                || questions.stream().anyMatch(question -> question.field() == field);
    }

    private static Optional<String> value(Field field, List<Slot> slots, List<Question> questions) {
        return slots.stream()
                .filter(slot -> slot.field() == field)
                .map(slot -> slot.values().get(0))
                .findFirst()
                .or(() -> questions.stream()
                        .filter(question -> question.field() == field)
                        .flatMap(question -> question.choices().stream())
                        .findFirst());
    }

    /** Returns the kind of the unit at the end of an amount or price. */
    private static Kind kind(String text) {
        return UnitWord.at(text, unitOf(text)).map(UnitWord::kind).orElse(Kind.WEIGHT);
    }

    /** Returns the position of the unit at the end of an amount or price. */
    private static int unitOf(String text) {
        return Math.max(text.lastIndexOf(' '), text.lastIndexOf('/')) + 1;
    }
}
