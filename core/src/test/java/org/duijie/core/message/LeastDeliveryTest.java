package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Slot;
import org.junit.jupiter.api.Test;

/** A smallest delivery in a sentence of its own holds for all products before it. */
class LeastDeliveryTest {
    @Test
    void what_is_said_after_several_products_is_the_minimum_of_each() {
        List<MessageDraft> drafts = MessageCorpus.READER
                .read("出售洋葱60吨 0.75元/斤，胡萝卜15吨 0.4元/斤。2吨起。", MessageCorpus.ANCHOR)
                .drafts();

        assertThat(drafts)
                .hasSize(2)
                .allSatisfy(draft ->
                        assertThat(draft.slot(Field.MINIMUM).map(Slot::values)).contains(List.of("2 吨")));
    }
}
