package org.duijie.api.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Slot;

/** Writes the fields of a draft as the body of a request that would enter the listing or intent. */
final class DraftBody {
    private DraftBody() {}

    static void write(MessageDraft draft, Direction direction, ObjectNode body) {
        draft.slots().forEach(slot -> write(slot, draft, direction, body));
    }

    private static void write(Slot slot, MessageDraft draft, Direction direction, ObjectNode body) {
        String name = slot.field().in(direction);
        List<String> values = slot.values();
        if (name.isEmpty() || (slot.field() == Field.REACH && direction == Direction.SELL)) {
            return;
        }
        switch (slot.field()) {
            case PRODUCT -> {
                if (direction == Direction.BUY) {
                    values.forEach(body.putArray(name)::add);
                } else {
                    body.put(name, values.get(0));
                }
            }
            case CERTIFICATES -> {
                ArrayNode papers = body.putArray(name);
                values.forEach(papers::add);
            }
            case UNIT_WEIGHT -> range(values, body.putObject(name));
            case CONTAINER -> container(values, body.putObject(name));
            case PLACE ->
                draft.at()
                        .ifPresent(at ->
                                body.putObject(name).put("lat", at.latitude()).put("lon", at.longitude()));
            default -> body.put(name, values.get(0));
        }
    }

    private static void range(List<String> ends, ObjectNode range) {
        if (!ends.get(0).isEmpty()) {
            range.put("min", ends.get(0));
        }
        if (!ends.get(1).isEmpty()) {
            range.put("max", ends.get(1));
        }
    }

    private static void container(List<String> values, ObjectNode container) {
        container.put("name", values.get(0)).put("holds", values.get(1));
        if (values.size() > 2) {
            container.putObject("inner").put("name", values.get(2)).put("holds", values.get(3));
        }
    }
}
