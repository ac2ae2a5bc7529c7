package org.duijie.core.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.message.fill.Filling;
import org.duijie.core.message.fill.Mention;
import org.duijie.core.message.fill.Values;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.UnitWord;

/** Makes the slots and the questions of a draft from its mentions. */
final class Answering {
    private final Filling filling;
    private final Spans spans;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Answering(Filling filling, Spans spans) {
        this.filling = filling;
        this.spans = spans;
    }

    MessageDraft draft() {
        if (filling.direction == Direction.UNCLEAR) {
            questions.add(new Question(Field.DIRECTION, Asked.SELL_OR_BUY, List.of("listing", "intent"), List.of()));
        }
        for (Field field : Field.values()) {
            List<Mention> mentions = filling.of(field);
            if (field == Field.CERTIFICATES) {
                certificates(mentions);
            } else if (field == Field.CONTAINER) {
                containers(mentions);
            } else if (field == Field.LOT) {
                mentions.forEach(this::lot);
            } else if (!mentions.isEmpty()) {
                answer(field, field == Field.PRICE ? priced(mentions) : mentions);
            }
        }
        if (filling.isSideAssumed) {
            remarks.add(new Remark(
                    Remark.Kind.SIDE_NOT_SAID,
                    Field.DIRECTION,
                    spans.of(filling.of(Field.PRODUCT).get(0).tokens())));
        }
        filling.weekdays().forEach(days -> remark(Remark.Kind.WEEKDAYS, days));
        askReversedDays();
        Missing.of(slots, questions, filling.direction)
                .forEach(field -> questions.add(new Question(field, Asked.MISSING, List.of(), List.of())));
        questions.sort(Comparator.comparing(Question::field));
        return new MessageDraft(filling.direction, slots, place(), questions, remarks);
    }

    private void answer(Field field, List<Mention> all) {
        List<Mention> mentions = withoutEmpty(field, all);
        Set<List<String>> values = new LinkedHashSet<>();
        mentions.forEach(mention -> values.add(mention.values()));
        mentions.forEach(mention -> values.addAll(mention.others()));
        values.remove(List.<String>of());
        Optional<Asked> doubt =
                mentions.stream().flatMap(mention -> mention.doubt().stream()).findFirst();
        List<TextSpan> said = spans.of(
                mentions.stream().flatMap(mention -> mention.tokens().stream()).toList());
        boolean isOr = field == Field.PRODUCT;
        if (values.size() == 1 && doubt.isEmpty()) {
            slots.add(new Slot(field, values.iterator().next(), said));
            mentions.forEach(mention -> mention.remark().ifPresent(kind -> remark(kind, mention)));
            return;
        }
        Asked why = doubt.orElse(
                mentions.stream().anyMatch(mention -> !mention.others().isEmpty())
                        ? Asked.AMBIGUOUS
                        : Asked.SEVERAL_VALUES);
        List<String> choices = values.stream()
                .flatMap(value -> isOr ? value.stream() : java.util.stream.Stream.of(text(field, value)))
                .distinct()
                .toList();
        questions.add(new Question(field, why, choices, said));
    }

    private void remark(Remark.Kind kind, Mention mention) {
        Remark remark = new Remark(kind, mention.field(), spans.of(mention.tokens()));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** Names a lot with the words of the message. */
    private void lot(Mention mention) {
        List<TextSpan> said = spans.of(mention.tokens());
        slots.add(new Slot(Field.LOT, List.of(said.get(0).text()), said));
    }

    /**
     * Drops mentions without a value of a price or a last day if another mention has a value: a price beside 面议 counts.
     * Of places, drops the towns as {@link Towns} does.
     */
    private List<Mention> withoutEmpty(Field field, List<Mention> all) {
        List<Mention> valued =
                all.stream().filter(mention -> !mention.values().isEmpty()).toList();
        boolean isSaid = field == Field.PRICE || field == Field.TO;
        if (field == Field.PLACE) {
            return Towns.settled(all, spans);
        }
        return isSaid && !valued.isEmpty() ? valued : all;
    }

    private void certificates(List<Mention> mentions) {
        List<Mention> doubted =
                mentions.stream().filter(mention -> mention.doubt().isPresent()).toList();
        if (!doubted.isEmpty()) {
            answer(Field.CERTIFICATES, doubted);
        } else if (!mentions.isEmpty()) {
            List<String> papers = mentions.stream()
                    .flatMap(mention -> mention.values().stream())
                    .distinct()
                    .toList();
            slots.add(new Slot(
                    Field.CERTIFICATES,
                    papers,
                    spans.of(mentions.stream()
                            .flatMap(mention -> mention.tokens().stream())
                            .toList())));
        }
    }

    /** Makes one slot of two containers if one contains the other: 1件12板, 一板30枚. */
    private void containers(List<Mention> mentions) {
        if (mentions.size() == 2
                && mentions.stream().noneMatch(mention -> mention.doubt().isPresent())) {
            for (int i = 0; i < 2; i++) {
                Mention outer = mentions.get(i);
                Mention inner = mentions.get(1 - i);
                if (outer.values().get(1).endsWith(" " + inner.values().get(0))) {
                    List<String> both = new ArrayList<>(outer.values());
                    both.addAll(inner.values());
                    List<Token> tokens = new ArrayList<>(outer.tokens());
                    tokens.addAll(inner.tokens());
                    slots.add(new Slot(Field.CONTAINER, both, spans.of(tokens)));
                    return;
                }
            }
        }
        List<Mention> told = mentions.stream().map(this::filled).toList();
        List<Mention> used = told.stream().filter(this::isUsed).toList();
        if (!used.isEmpty()) {
            answer(Field.CONTAINER, used);
        } else if (!mentions.isEmpty()) {
            answer(Field.CONTAINER, told.stream().map(this::counted).toList());
        }
    }

    /**
     * Marks a container as uncertain if its content is another container that is not described, such as 一箱24盒, or heads
     * although the goods are weighed.
     */
    private Mention filled(Mention container) {
        Optional<UnitWord.Kind> content = kind(container.values().get(1));
        boolean isOpen = content.equals(Optional.of(UnitWord.Kind.CONTAINER));
        boolean isUnlike = content.equals(Optional.of(UnitWord.Kind.HEAD)) && isWeighed();
        return isOpen || isUnlike ? container.doubting(Asked.NOT_CERTAIN) : container;
    }

    /** Asks whether a content holds for the other container in which the goods are counted: 沙糖桔40筐，规格每箱20斤. */
    private Mention counted(Mention container) {
        return filling.of(Field.AMOUNT).stream()
                .flatMap(amount -> amount.values().stream())
                .filter(value -> kind(value).equals(Optional.of(UnitWord.Kind.CONTAINER)))
                .findFirst()
                .map(value -> new Mention(
                        Field.CONTAINER,
                        List.of(
                                value.substring(value.indexOf(' ') + 1),
                                container.values().get(1)),
                        List.of(),
                        Optional.of(Asked.NOT_CERTAIN),
                        container.tokens(),
                        Optional.empty()))
                .orElse(container);
    }

    /** Marks a price per head as uncertain if the goods are weighed: 200吨，1元/棵. */
    private List<Mention> priced(List<Mention> prices) {
        return prices.stream()
                .map(price ->
                        price.values().stream().anyMatch(value -> value.contains("/") && isOfHead(value)) && isWeighed()
                                ? price.doubting(Asked.NOT_CERTAIN)
                                : price)
                .toList();
    }

    private static boolean isOfHead(String price) {
        return UnitWord.at(price, price.indexOf('/') + 1)
                .filter(unit -> unit.kind() == UnitWord.Kind.HEAD)
                .isPresent();
    }

    private boolean isWeighed() {
        return filling.of(Field.AMOUNT).stream()
                .flatMap(amount -> amount.values().stream())
                .anyMatch(value -> kind(value).equals(Optional.of(UnitWord.Kind.WEIGHT)));
    }

    private static Optional<UnitWord.Kind> kind(String amount) {
        return UnitWord.at(amount, amount.indexOf(' ') + 1).map(UnitWord::kind);
    }

    /** Returns whether an amount or a price uses this container as its unit. */
    private boolean isUsed(Mention container) {
        String name = container.values().get(0);
        return java.util.stream.Stream.of(Field.AMOUNT, Field.MINIMUM, Field.PRICE)
                .flatMap(field -> filling.of(field).stream())
                .flatMap(mention -> mention.values().stream())
                .anyMatch(value -> value.endsWith(" " + name) || value.endsWith("/" + name));
    }

    private static String text(Field field, List<String> value) {
        return String.join(field == Field.UNIT_WEIGHT ? " - " : " ", value).strip();
    }

    private Optional<org.duijie.core.market.Place> place() {
        boolean isAnswered = slots.stream().anyMatch(slot -> slot.field() == Field.PLACE);
        return isAnswered
                ? filling.of(Field.PLACE).stream()
                        .flatMap(mention -> mention.tokens().stream())
                        .flatMap(token -> Values.places(token.meaning()).stream())
                        .map(KnownPlace::at)
                        .findFirst()
                : Optional.empty();
    }

    /** Turns a last day that is before the first day into a question. */
    private void askReversedDays() {
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
