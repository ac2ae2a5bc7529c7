package org.duijie.api.message;

import java.time.LocalDate;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.MessageReading;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.product.Catalogue;
import org.duijie.core.sample.CountySeat;

/** Reads messages with the standard catalogue and the known counties. */
public final class Messages {
    private Messages() {}

    /** Returns what {@code text} says to those who know {@code catalogue}, if it was written on {@code on}. */
    static MessageReading read(String text, LocalDate on, Catalogue catalogue) {
        return catalogue.equals(Catalogue.standard())
                ? read(text, on)
                : MessageReader.of(catalogue, Reader.COUNTIES).read(text, on);
    }

    /** Returns what {@code text} says, if it was written on {@code on}. */
    public static MessageReading read(String text, LocalDate on) {
        return Reader.STANDARD.read(text, on);
    }

    private static final class Reader {
        private static final Gazetteer COUNTIES = counties();
        private static final MessageReader STANDARD = MessageReader.of(Catalogue.standard(), COUNTIES);

        private static Gazetteer counties() {
            return Gazetteer.of(CountySeat.all().stream()
                    .map(county -> new KnownPlace(county.code(), county.name(), county.seat()))
                    .toList());
        }
    }
}
