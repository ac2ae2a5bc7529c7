package org.duijie.api.message;

import java.time.LocalDate;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.MessageReading;
import org.duijie.core.product.Catalogue;

/** Reads messages with the standard catalogue and the known counties. */
public final class Messages {
    private Messages() {}

    /** Returns what {@code text} says, if it was written on {@code on}. */
    public static MessageReading read(String text, LocalDate on) {
        return Reader.STANDARD.read(text, on);
    }

    private static final class Reader {
        private static final MessageReader STANDARD = MessageReader.of(Catalogue.standard(), new KnownPlaces());
    }
}
