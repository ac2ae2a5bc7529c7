package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Slot;

/** Counts the fields that were read as they must be, and those that were read wrong without being asked. */
final class MessageScore {
    int fields;
    int right;
    final List<String> notRight = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    static MessageScore of(List<MessageCorpus.Case> cases) {
        MessageScore score = new MessageScore();
        cases.forEach(score::add);
        return score;
    }

    private void add(MessageCorpus.Case each) {
        MessageReading reading = MessageCorpus.READER.read(each.text(), MessageCorpus.ANCHOR);
        for (String notice : each.notices()) {
            boolean isTold = reading.notices().stream()
                    .anyMatch(told -> told.kind().name().equals(notice));
            count(isTold, each, "notice " + notice, reading.notices().toString());
        }
        for (int i = 0; i < each.drafts().size(); i++) {
            Optional<MessageDraft> draft =
                    i < reading.drafts().size() ? Optional.of(reading.drafts().get(i)) : Optional.empty();
            compare(each, each.drafts().get(i), draft);
        }
        for (int i = each.drafts().size(); i < reading.drafts().size(); i++) {
            wrong.add(each.text() + "\n    one draft too many: "
                    + reading.drafts().get(i));
        }
    }

    private void compare(MessageCorpus.Case each, MessageCorpus.Wanted wanted, Optional<MessageDraft> draft) {
        String kind = draft.map(found -> kind(found.direction())).orElse("none");
        boolean isKind = wanted.kind().equals(kind)
                || wanted.kind().equals(kind + "?")
                || (wanted.kind().endsWith("?") && kind.equals("unclear"));
        count(isKind, each, wanted.kind(), kind);
        if (!isKind && !kind.equals("none") && !kind.equals("unclear")) {
            wrong.add(each.text() + "\n    " + wanted.kind() + " was read as " + kind);
        }
        wanted.fields().forEach((field, value) -> field(each, field, value, draft));
        draft.ifPresent(found -> found.slots().forEach(slot -> silent(each, wanted.fields(), found, slot)));
    }

    private static String kind(Direction direction) {
        return switch (direction) {
            case SELL -> "listing";
            case BUY -> "intent";
            case UNCLEAR -> "unclear";
        };
    }

    private void field(MessageCorpus.Case each, Field field, String value, Optional<MessageDraft> draft) {
        if (value.equals("*")) {
            return;
        }
        String slot = draft.flatMap(found -> found.slot(field))
                .map(read -> text(draft.orElseThrow(), read))
                .orElse("nothing");
        Optional<List<String>> choices =
                draft.flatMap(found -> found.question(field)).map(Question::choices);
        boolean isRight = value.startsWith("?")
                ? choices.filter(all -> all.containsAll(choices(value))).isPresent()
                : slot.equals(value);
        count(isRight, each, field + " " + value, choices.map(all -> "? " + all).orElse(slot));
    }

    private static List<String> choices(String value) {
        String all = value.substring(1).strip();
        return all.isEmpty() ? List.of() : List.of(all.split(" \\| ", -1));
    }

    private void silent(MessageCorpus.Case each, Map<Field, String> wanted, MessageDraft draft, Slot slot) {
        String value = wanted.get(slot.field());
        boolean isNamed = slot.field() == Field.PARTY || slot.field() == Field.CONTACT;
        boolean isFree = "*".equals(value) || (value == null && isNamed);
        if (!text(draft, slot).equals(value) && !isFree) {
            wrong.add(each.text() + "\n    " + slot.field() + " was read as " + text(draft, slot) + " and not as "
                    + value + ", from " + slot.spans());
        }
    }

    /** Returns the value of a slot, with {@code ~} before it when the draft has a remark on it. */
    private static String text(MessageDraft draft, Slot slot) {
        return (draft.remark(slot.field()).isPresent() ? "~ " : "") + text(slot);
    }

    private static String text(Slot slot) {
        List<String> values = slot.values();
        if (slot.field() == Field.UNIT_WEIGHT) {
            return values.get(0).isEmpty()
                    ? "- " + values.get(1)
                    : values.get(0) + " " + (values.get(1).isEmpty() ? "-" : values.get(1));
        }
        return String.join(" ", values);
    }

    private void count(boolean isRight, MessageCorpus.Case each, String wanted, String found) {
        fields++;
        if (isRight) {
            right++;
        } else {
            notRight.add(each.text() + "\n    wanted " + wanted + ", found " + found);
        }
    }

    @Override
    public String toString() {
        return right + " of " + fields + " right, " + wrong.size() + " wrong without being asked";
    }
}
