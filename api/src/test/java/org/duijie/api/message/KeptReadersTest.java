package org.duijie.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.market.Place;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.product.Additions;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.NamedPlace;
import org.duijie.core.product.OwnWord;
import org.duijie.core.product.ProductPath;
import org.junit.jupiter.api.Test;

/** The reader of a catalogue is made once, and not for each message. */
class KeptReadersTest {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 16);

    @Test
    void messages_to_one_catalogue_share_its_reader() {
        Catalogue own = own("社里的鸡");
        assertThat(Messages.reader(own)).isSameAs(Messages.reader(own)).isNotSameAs(Messages.reader(own("村里的鸡")));
        assertThat(Messages.reader(Catalogue.standard())).isSameAs(Messages.reader(Catalogue.standard()));
    }

    @Test
    void a_town_is_the_bureau_s_own_place_or_its_county_with_a_remark() {
        String text = "灵宝市寺河乡有苹果5万斤，3块一斤";
        Catalogue own = Catalogue.standard()
                .with(new Additions(List.of(), List.of(), List.of(new NamedPlace("寺河乡", 34.3, 110.8))));
        MessageDraft known = Messages.reader(own).read(text, DAY).drafts().get(0);
        MessageDraft unknown =
                Messages.reader(Catalogue.standard()).read(text, DAY).drafts().get(0);

        assertThat(known.at()).contains(new Place(34.3, 110.8));
        assertThat(known.remark(Field.PLACE)).isEmpty();
        assertThat(unknown.at()).contains(new Place(34.52184, 110.88508));
        assertThat(unknown.remark(Field.PLACE).map(Remark::kind)).contains(Remark.Kind.COUNTY_SEAT);
    }

    private static Catalogue own(String word) {
        return Catalogue.standard()
                .with(new Additions(
                        List.of(), List.of(new OwnWord(word, new ProductPath("poultry/broiler"))), List.of()));
    }
}
