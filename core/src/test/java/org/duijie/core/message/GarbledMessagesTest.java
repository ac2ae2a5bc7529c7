package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages with characters lost, doubled, exchanged and put in: no failure, and no value that its words do not say. {@code
 * -Dmessages.garbled=10000} for all.
 */
class GarbledMessagesTest {
    private static final int EACH = 100;
    private static final List<String> MESSAGES = MessageCorpus.files()
            .flatMap(file -> MessageCorpus.load(file).stream())
            .map(MessageCorpus.Case::text)
            .filter(text -> !text.isEmpty())
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("messages.garbled", 1_000) / EACH);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_a_garbled_message_is_read_as_stands_in_its_words(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            String text = garbled(MESSAGES.get(random.nextInt(MESSAGES.size())), random);
            MessageReading reading = MessageCorpus.READER.read(text, MessageCorpus.ANCHOR);

            for (MessageDraft draft : reading.drafts()) {
                draft.slots()
                        .forEach(slot -> assertThat(isSaid(slot, text))
                                .as("%s in %s", slot, text)
                                .isTrue());
            }
        }
    }

    private static String garbled(String text, Random random) {
        StringBuilder garbled = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && garbled.length() > 1; i--) {
            int at = random.nextInt(garbled.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> garbled.deleteCharAt(at);
                case 1 -> garbled.insert(at, garbled.charAt(at));
                case 2 -> {
                    char sign = garbled.charAt(at);
                    garbled.setCharAt(at, garbled.charAt(at + 1));
                    garbled.setCharAt(at + 1, sign);
                }
                default ->
                    garbled.insert(
                            at, MESSAGES.get(random.nextInt(MESSAGES.size())).charAt(0));
            }
        }
        return garbled.toString();
    }

    /** Returns whether the words of a slot, read alone, say its value, and no digit that touches them is left out. */
    private static boolean isSaid(Slot slot, String text) {
        boolean isPlaced = slot.spans().stream()
                .allMatch(span -> text.substring(span.start(), span.end()).equals(span.text()));
        return isPlaced
                && switch (slot.field()) {
                    case AMOUNT, MINIMUM, REACH ->
                        (slot.spans().stream().anyMatch(span -> says(amounts(span), slot)) || isSaidApart(slot))
                                && !isCut(slot, text);
                    case PRICE -> slot.spans().stream().allMatch(span -> saysPrice(span, slot)) && !isCut(slot, text);
                    default -> !slot.spans().isEmpty();
                };
    }

    /** Returns whether one span is the number of an amount, and the other tells its unit: 60 and 单位都是斤. */
    private static boolean isSaidApart(Slot slot) {
        return slot.spans().size() == 2
                && Stream.of(0, 1).anyMatch(number -> {
                    String digits = slot.spans().get(number).text();
                    String words = slot.spans().get(1 - number).text();
                    UnitWord unit = UnitWord.at(
                                    slot.values().get(0), slot.values().get(0).indexOf(' ') + 1)
                            .orElseThrow();
                    return Written.of(words).plain().contains(unit.plain())
                            && says(amounts(digits + unit.plain()), slot);
                });
    }

    private static Stream<String> amounts(String text) {
        return SaidAmount.at(Written.of(text).plain(), 0).stream().map(SaidAmount::plain);
    }

    private static Stream<String> amounts(TextSpan span) {
        return amounts(span.text());
    }

    /** Returns whether an amount is that of a slot; livestock is also counted in 个. */
    private static boolean says(Stream<String> read, Slot slot) {
        String value = slot.values().get(0);
        String piece = value.replaceFirst(" [头只]$", " 个");
        return read.anyMatch(amount -> amount.equals(value) || amount.equals(piece));
    }

    private static boolean saysPrice(TextSpan span, Slot slot) {
        String plain = Written.of(span.text()).plain();
        String number = slot.values().get(0).split(" ", 2)[0];
        boolean isPrice = SaidPrice.at(plain, 0).stream()
                .map(SaidPrice::plain)
                .anyMatch(slot.values().get(0)::equals);
        boolean isMoney = IntStream.range(0, plain.length()) // after what a pack holds: 一件10斤 2万6块
                .boxed()
                .flatMap(at -> SaidMoney.at(plain, at).stream())
                .anyMatch(money -> money.low().compareTo(new BigDecimal(number)) == 0);
        return isPrice || isMoney || plain.contains(new BigDecimal(number).toPlainString());
    }

    private static boolean isCut(Slot slot, String text) {
        return slot.spans().stream().anyMatch(span -> isInside(text, span.start()) || isInside(text, span.end()));
    }

    private static boolean isInside(String text, int at) {
        return isDigit(text, at - 1) && isDigit(text, at);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    @Test
    void the_longest_message_of_any_signs_is_read_or_refused_in_bounded_time() {
        List<String> hard = new ArrayList<>();
        for (String part : List.of("一二三四五", "3-", "2块6一斤", "鸡", "每箱20斤", "12.", "1,", "灵宝市", "半", "十百千万")) {
            hard.add(part.repeat(MessageReader.LONGEST / part.length()));
        }

        assertThat(hard)
                .allSatisfy(text -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(2), () -> readOrRefuse(text)));
    }

    private static void readOrRefuse(String text) {
        try {
            MessageCorpus.READER.read(text, MessageCorpus.ANCHOR);
        } catch (InvalidValueException refused) {
            assertThat(refused.reason()).isEqualTo(Reason.CROWDED);
        }
    }
}
