package org.duijie.api.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.draft.TextSpan;

/** Writes the drafts, questions and notices that the reader found in a message. */
final class MessageJson {
    private static final String LISTING = "listing";
    private static final String INTENT = "intent";

    private final MessageTexts texts;

    MessageJson(MessageTexts texts) {
        this.texts = texts;
    }

    ObjectNode of(MessageReading reading) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode drafts = json.putArray("drafts");
        reading.drafts().forEach(draft -> draft(draft, drafts.addObject()));
        ArrayNode notices = json.putArray("notices");
        reading.notices().forEach(notice -> notice(notice, notices.addObject()));
        return json;
    }

    private void draft(MessageDraft draft, ObjectNode json) {
        json.put("kind", kind(draft.direction()));
        if (draft.direction() != Direction.BUY) {
            DraftBody.write(draft, Direction.SELL, json.putObject(LISTING));
        }
        if (draft.direction() != Direction.SELL) {
            DraftBody.write(draft, Direction.BUY, json.putObject(INTENT));
        }
        for (Field field : List.of(Field.LOT, Field.PARTY, Field.CONTACT, Field.PHONE, Field.TRANSPORT)) {
            draft.slot(field)
                    .ifPresent(slot -> json.put(name(field), slot.values().get(0)));
        }
        ArrayNode spans = json.putArray("spans");
        draft.slots().forEach(slot -> spans(draft, slot, spans));
        ArrayNode questions = json.putArray("questions");
        draft.questions().forEach(question -> question(draft, question, questions.addObject()));
        ArrayNode remarks = json.putArray("remarks");
        draft.remarks().forEach(remark -> remark(draft, remark, remarks.addObject()));
    }

    private static String kind(Direction direction) {
        return switch (direction) {
            case SELL -> LISTING;
            case BUY -> INTENT;
            case UNCLEAR -> "unclear";
        };
    }

    private void spans(MessageDraft draft, Slot slot, ArrayNode spans) {
        for (TextSpan span : slot.spans()) {
            ObjectNode json = place(span, spans.addObject());
            json.put("pointer", pointer(slot.field(), draft.direction()));
            json.put("readAs", String.join(" ", slot.values()).strip());
        }
    }

    private void question(MessageDraft draft, Question question, ObjectNode json) {
        json.put("pointer", pointer(question.field(), draft.direction()));
        json.put("code", question.asked().name());
        json.put("detail", texts.question(question, draft.direction()));
        texts.choices(question).forEach(json.putArray("choices")::add);
        ArrayNode spans = json.putArray("spans");
        question.spans().forEach(span -> place(span, spans.addObject()));
    }

    private void remark(MessageDraft draft, Remark remark, ObjectNode json) {
        json.put("pointer", pointer(remark.field(), draft.direction()));
        json.put("code", remark.kind().name());
        json.put("detail", texts.remark(remark, draft));
        ArrayNode spans = json.putArray("spans");
        remark.spans().forEach(span -> place(span, spans.addObject()));
    }

    private void notice(Notice notice, ObjectNode json) {
        json.put("code", notice.kind().name());
        json.put("detail", texts.notice(notice));
        place(notice.span(), json);
        if (!notice.values().isEmpty()) {
            ArrayNode values = json.putArray("values");
            for (Slot slot : notice.values()) {
                for (TextSpan span : slot.spans()) {
                    place(span, values.addObject())
                            .put("pointer", "/" + name(slot.field()))
                            .put("readAs", String.join(" ", slot.values()).strip());
                }
            }
        }
    }

    private static ObjectNode place(TextSpan span, ObjectNode json) {
        return json.put("start", span.start()).put("end", span.end()).put("text", span.text());
    }

    private static String pointer(Field field, Direction direction) {
        if (field == Field.DIRECTION) {
            return "/kind";
        }
        String name = field.in(direction);
        return name.isEmpty() ? "/" + name(field) : "/" + (direction == Direction.BUY ? INTENT : LISTING) + "/" + name;
    }

    private static String name(Field field) {
        return field.name().toLowerCase(java.util.Locale.ROOT);
    }
}
