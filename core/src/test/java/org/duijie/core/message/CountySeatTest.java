package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Towns, villages, roads and firms in a county: the county's seat is the place, and a remark says so. */
class CountySeatTest {
    @ParameterizedTest
    @CsvSource({
        "钟祥市柴湖镇, 钟祥市",
        "泗县草沟镇粉丝厂, 泗县",
        "宜春袁州区秀江路, 袁州区",
        "东莞厚街镇, 东莞市",
        "婺源清华, 婺源县",
        "余干瑞洪, 余干县",
        "公安县章庄铺, 公安县",
        "我是吉水水南的, 吉水县",
        "讷河市 拉哈镇豆制品厂, 讷河市",
        "安徽黄山休宁海阳, 休宁县",
        "新疆和田墨玉喀尔赛, 墨玉县",
        "湖北天门张港, 天门市"
    })
    void a_county_with_a_part_of_it_is_its_seat(String words, String county) {
        MessageDraft draft = read(words);

        assertThat(draft.question(Field.PLACE)).isEmpty();
        assertThat(draft.slot(Field.PLACE).orElseThrow().values()).endsWith(county);
        assertThat(draft.remark(Field.PLACE).orElseThrow().kind()).isEqualTo(Remark.Kind.COUNTY_SEAT);
    }

    @Test
    void the_words_of_the_town_are_kept() {
        assertThat(read("寿光稻田镇").slot(Field.PLACE).orElseThrow().spans().get(0).text())
                .isEqualTo("寿光稻田镇");
    }

    @ParameterizedTest
    @CsvSource({"隆回县, 隆回县", "大理巍山, 巍山彝族回族自治县", "通辽科左中旗, 科尔沁左翼中旗", "内蒙古敖汉, 敖汉旗", "库在滑县, 滑县"})
    void a_county_alone_has_no_remark(String words, String county) {
        MessageDraft draft = read(words);

        assertThat(draft.slot(Field.PLACE).orElseThrow().values()).endsWith(county);
        assertThat(draft.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"南昌洪城大市场", "武汉白沙洲", "朝阳", "大理喜洲镇", "阳平镇娄底村"})
    void a_county_that_is_open_is_asked(String words) {
        MessageDraft draft = read(words);

        assertThat(draft.slot(Field.PLACE)).isEmpty();
        assertThat(draft.question(Field.PLACE)).isPresent();
    }

    @Test
    void no_person_is_read_out_of_a_place() {
        assertThat(read("隆回县小沙江").slot(Field.CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@恩江二中刘师傅 土豆300斤我有", "腐竹我厂有200箱", "土豆有300斤，早上6点半前送到食堂后门"})
    void no_party_is_read_out_of_who_is_spoken_to_or_of_other_words(String text) {
        List<MessageDraft> drafts =
                MessageCorpus.READER.read(text, MessageCorpus.ANCHOR).drafts();

        assertThat(drafts)
                .isNotEmpty()
                .allMatch(draft -> draft.slot(Field.PARTY).isEmpty()
                        && draft.question(Field.PARTY).isEmpty()
                        && draft.slot(Field.CONTACT).isEmpty());
    }

    private static MessageDraft read(String place) {
        return MessageCorpus.READER
                .read("出售苹果5000斤，3块一斤，" + place, MessageCorpus.ANCHOR)
                .drafts()
                .get(0);
    }
}
