package org.duijie.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.core.product.Additions;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.OwnWord;
import org.duijie.core.product.ProductPath;
import org.junit.jupiter.api.Test;

/** The reader of a catalogue is made once, and not for each message. */
class KeptReadersTest {
    @Test
    void messages_to_one_catalogue_share_its_reader() {
        Catalogue own = own("社里的鸡");
        assertThat(Messages.reader(own)).isSameAs(Messages.reader(own)).isNotSameAs(Messages.reader(own("村里的鸡")));
        assertThat(Messages.reader(Catalogue.standard())).isSameAs(Messages.reader(Catalogue.standard()));
    }

    private static Catalogue own(String word) {
        return Catalogue.standard()
                .with(new Additions(
                        List.of(), List.of(new OwnWord(word, new ProductPath("poultry/broiler"))), List.of()));
    }
}
