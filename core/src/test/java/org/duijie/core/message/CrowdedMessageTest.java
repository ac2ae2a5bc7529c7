package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest messages: price lists are read, heaps of words are refused, and neither takes long. */
class CrowdedMessageTest {
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final List<String> GOODS =
            List.of("土豆", "白菜", "红薯", "黄瓜", "茄子", "青椒", "萝卜", "南瓜", "冬瓜", "菠菜", "芹菜", "韭菜", "大葱", "洋葱");

    private static String filled(String part) {
        return part.repeat(MessageReader.LONGEST / part.length());
    }

    private static String priceList(String between) {
        StringBuilder list = new StringBuilder("卖");
        for (int i = 0; list.length() < MessageReader.LONGEST - 20; i++) {
            list.append(GOODS.get(i % GOODS.size()))
                    .append(1 + i % 9)
                    .append("块")
                    .append(between);
        }
        return list.toString();
    }

    private static long nanosOf(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"鸡1斤", "鸡"})
    void a_message_with_too_many_words_for_one_is_refused_and_may_be_sent_in_parts(String part) {
        assertThatThrownBy(() -> MessageCorpus.READER.read(filled(part), MessageCorpus.ANCHOR))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CROWDED));
    }

    @Test
    void the_longest_price_list_of_many_goods_is_read() {
        assertPriceListRead("，");
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "一斤\n"})
    void the_longest_price_lists_in_other_forms_are_read(String between) {
        assertPriceListRead(between);
    }

    private static void assertPriceListRead(String between) {
        String list = priceList(between);

        assertThat(nanosOf(() -> assertThat(MessageCorpus.READER
                                .read(list, MessageCorpus.ANCHOR)
                                .drafts())
                        .hasSize(MessageReader.MOST_DRAFTS)))
                .isLessThan(MOST_NANOS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "母鸡50只公鸡"})
    void the_longest_message_of_one_phrase_again_and_again_takes_little_time(String part) {
        assertTakesLittleTime(part);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"卖鸡1斤\n", "鸡公100只，母100只，", "没有鸡了 "})
    void the_longest_messages_of_other_phrases_take_little_time(String part) {
        assertTakesLittleTime(part);
    }

    private static void assertTakesLittleTime(String part) {
        String text = filled(part);

        assertThat(nanosOf(() -> {
                    try {
                        MessageCorpus.READER.read(text, MessageCorpus.ANCHOR);
                    } catch (InvalidValueException crowded) {
                        assertThat(crowded.reason()).isEqualTo(Reason.CROWDED);
                    }
                }))
                .isLessThan(MOST_NANOS);
    }
}
