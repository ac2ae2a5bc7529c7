package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that nobody sees, inside of the numbers of a message. */
class UnseenSignsTest {
    private static final String MESSAGE = "卖麻鸭3%000只，每只3%斤，6块%2一斤，1%9号可拉";

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D", "\u2060", "\u202E", "\u2066", "\uFEFF"})
    void a_number_with_an_unseen_sign_is_asked(String unseen) {
        MessageDraft draft = read(MESSAGE.replace("%", unseen));

        for (Field field : new Field[] {Field.AMOUNT, Field.UNIT_WEIGHT, Field.PRICE, Field.FROM}) {
            assertThat(draft.slot(field)).as("%s", field).isEmpty();
            assertThat(draft.question(field))
                    .as("%s", field)
                    .hasValueSatisfying(question -> assertThat(question.asked()).isEqualTo(Asked.NOT_CERTAIN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u202E"})
    void an_unseen_sign_beside_a_number_changes_nothing(String unseen) {
        MessageDraft draft = read(unseen + "卖麻鸭，" + unseen + "3000只" + unseen + "，6块2一斤");

        assertThat(draft.slot(Field.AMOUNT))
                .hasValueSatisfying(slot -> assertThat(slot.values()).containsExactly("3000 只"));
        assertThat(draft.slot(Field.PRICE))
                .hasValueSatisfying(slot -> assertThat(slot.values()).containsExactly("6.2 元/斤"));
    }

    private static MessageDraft read(String text) {
        return MessageCorpus.READER.read(text, MessageCorpus.ANCHOR).drafts().get(0);
    }
}
