package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.draft.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of an offer of which nothing was used are reported, and words that say nothing are not. */
class UnreadPhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "出售白萝卜30万斤 一车起走, 一车起走",
        "求购土豆300斤 送到食堂后门, 送到食堂后门",
        "出售麻鸭200只 运费另算, 运费另算",
        "出售兔子200只，4斤一只，300只以上送货, 送货",
        "湖羊50只 1350一只 要整群拿, 要整群拿",
        "花生米三千斤 8块5一斤 要一起走, 要一起走",
        "出售白菜20吨 2毛8一斤 整车起, 整车起"
    })
    void what_was_not_used_is_told(String text, String phrase) {
        assertThat(phrases(text)).anyMatch(each -> each.contains(phrase) || phrase.contains(each));
    }

    @Test
    void what_says_nothing_is_not_told() {
        assertThat(phrases("大家好，出售苹果5000斤，3块一斤，质量好，有需要的联系")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'出大米，5公斤一袋，38元一袋，现货800袋，20袋起发'",
        "'卖绿茶80斤，120元/斤，10斤起批'",
        "'有红富士苹果20吨，3.2元/斤'",
        "'大白菜两车 每车15吨 出售 0.28一斤'"
    })
    void words_of_a_value_that_was_read_are_not_told(String text) {
        assertThat(phrases(text)).isEmpty();
    }

    @Test
    void the_phrases_of_a_message_are_bounded() {
        StringBuilder text = new StringBuilder("出售苹果5000斤");
        for (char sign = '甲'; sign < '甲' + 60; sign++) {
            text.append(' ').append("嗯").append(sign).append("啰");
        }

        assertThat(phrases(text.toString())).hasSizeLessThanOrEqualTo(Unread.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "'求购腐竹200箱 发到南昌', delivery",
        "'求购花生 满500斤上门', pickup",
        "'求购黑木耳200公斤 寄到成都', delivery",
        "'出售菜籽油5件 包物流', delivery",
        "'出售玉米700吨 装火车皮', delivery",
        "'出售西兰花2000件 走冷链车', delivery",
        "'求购毛肚30斤 每周六送', delivery"
    })
    void words_of_transport(String text, String way) {
        MessageDraft draft =
                MessageCorpus.READER.read(text, MessageCorpus.ANCHOR).drafts().get(0);

        assertThat(draft.slot(Field.TRANSPORT).map(Slot::values)).contains(List.of(way));
    }

    private static List<String> phrases(String text) {
        return MessageCorpus.READER.read(text, MessageCorpus.ANCHOR).notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.NOT_READ)
                .map(notice -> notice.span().text())
                .toList();
    }
}
