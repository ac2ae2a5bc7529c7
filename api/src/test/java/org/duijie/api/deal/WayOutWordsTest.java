package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.duijie.api.json.Complaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refused step of a deal names the step to take instead, in both languages. */
class WayOutWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_IN_STATE      | pay,agreed             | amount              | amount",
                "NOT_IN_STATE      | pay,weighed            | nothing is settled  | 还没有结算",
                "NOT_IN_STATE      | collect,settled        | nothing is left     | 没有余下",
                "NOT_IN_STATE      | release,collected      | nothing is left     | 没有余下",
                "NOT_IN_STATE      | weighIn,disputed       | reweigh             | reweigh",
                "LOAD_NOT_IN_STATE | weighIn,disputed,2     | load 2              | 第 2 车",
                "NOT_IN_STATE      | weighIn,agreed         | so weigh-in is      | 不能过磅",
                "NOTHING_LOADED    | release                | release the rest    | 退回余数",
                "NOTHING_LOADED    | cancel                 | cancel the deal     | 取消成交",
                "PAID_OVER_OPEN    | 2 CNY,1 CNY,0 CNY      | all is settled      | 没有未结算的货",
                "ENTRY_NOT_NAMED   | reverse,x;y,settlement | settlement          | settlement",
                "MISSING_FIELD     | permit,certificate     | permit or certific  | permit、certificate",
                "NOT_WHOLE         | packs,2 pack,3 pack    | breakable           | 零卖",
                "MISSING_FIELD     | heads                  | 360 枚              | 40 箱",
                "NOT_WHOLE         | fen,1 CNY,2 CNY        | fen                 | 分",
            })
    void both_languages_name_the_way_out(String code, String figures, String english, String chinese) {
        Complaint complaint = new Complaint(Complaint.Severity.ERROR, "", "", code, List.of(figures.split(",", -1)));

        assertThat(complaint.text(Locale.ENGLISH)).contains(english).doesNotContain("weighIn");
        assertThat(complaint.text(Locale.CHINESE)).contains(chinese).doesNotContain("fen", "weighIn");
    }
}
