package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.draft.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction shows the values that it gives. */
class CorrectedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "更正：刚才发的土豆价格打错了，不是1.3是1.2一斤，其他不变|PRODUCT=vegetable/potato PRICE=1.2 元/斤",
                "前面说的腐竹200箱改成150箱，12月18号前到就行|PRODUCT=soy/yuba AMOUNT=150 箱 TO=2022-12-18",
                "更正一下，刚才说的脐橙80-85果不是3块2，是3块5，其他不变|PRODUCT=fruit/orange PRICE=3.5 元/斤",
                "我上午发的玉米数量改成1500吨，已经订出去500了|PRODUCT=grain/maize AMOUNT=1500 吨",
                "羊的时间推迟到12月18号，10号拉不了了，滩羊|PRODUCT=livestock/sheep FROM=2022-12-18",
                "昨天说的芋头改一下 不是3吨 是5吨 价不变|PRODUCT=vegetable/taro AMOUNT=5 吨",
                "更正：洋葱不是20吨，是12吨|PRODUCT=vegetable/onion AMOUNT=12 吨",
                "刚才发的西红柿，价格是1块8，不是2块8，数量不变|PRODUCT=vegetable/tomato PRICE=1.8 元/斤",
                "发错了，不是湖羊30只，是13只|PRODUCT=livestock/sheep AMOUNT=13 只",
                "不好意思电话少打一位，应该是13828670941|PHONE=13828670941",
                "脐橙今天涨了，改50元一箱，13907971163|PRODUCT=fruit/orange PRICE=50 元/箱 PHONE=13907971163",
            })
    void the_new_values_are_read_and_no_draft_is_made(String message, String values) {
        MessageReading reading = MessageCorpus.READER.read(message, MessageCorpus.ANCHOR);

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.notices()).anySatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.CORRECTION);
            assertThat(notice.values().stream()
                            .map(slot -> slot.field() + "=" + String.join(" ", slot.values()))
                            .reduce((first, second) -> first + " " + second))
                    .contains(values);
        });
    }

    @ParameterizedTest
    @CsvSource({"出售土豆3000斤，1.2元一斤", "花生全部卖完了", "早上好各位老板"})
    void no_other_notice_has_values(String message) {
        assertThat(MessageCorpus.READER.read(message, MessageCorpus.ANCHOR).notices())
                .allSatisfy(notice -> assertThat(notice.values()).isEmpty());
    }
}
