package org.duijie.api.message;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.core.market.Place;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.MessageReading;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.Written;
import org.duijie.core.sample.CountySeat;

/**
 * Reads messages with a catalogue, its places and the known counties. Making the reader of a catalogue takes long, so
 * the readers of the catalogues used last are kept in memory. They are dropped when memory is short.
 */
public final class Messages {
    private static final int MOST_KEPT = 16;

    private static final Map<Catalogue, SoftReference<MessageReader>> KEPT = new LinkedHashMap<>(MOST_KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Catalogue, SoftReference<MessageReader>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Messages() {}

    /**
     * Returns the HTTP routes of this feature.
     *
     * @param today gives the day for a message that does not say when it was written
     * @param catalogues returns the catalogue of a principal's bureau
     */
    public static Resource resource(Supplier<LocalDate> today, Function<Principal, Catalogue> catalogues) {
        return new MessageResource(today, catalogues);
    }

    /**
     * Reads a message with the products and places of a catalogue.
     *
     * @param on the day on which the message was written
     * @param unsaid the side of drafts about which no word of trade tells
     */
    static MessageReading read(String text, LocalDate on, Direction unsaid, Catalogue catalogue) {
        return reader(catalogue).read(text, on, unsaid);
    }

    /**
     * Reads a message with the standard catalogue.
     *
     * @param on the day on which the message was written
     */
    public static MessageReading read(String text, LocalDate on) {
        return Reader.STANDARD.read(text, on);
    }

    /** Returns the reader of a catalogue. A bureau's catalogue is one object until it is changed. */
    static MessageReader reader(Catalogue catalogue) {
        if (catalogue.equals(Catalogue.standard())) {
            return Reader.STANDARD;
        }
        synchronized (KEPT) {
            SoftReference<MessageReader> kept = KEPT.get(catalogue);
            MessageReader known = kept == null ? null : kept.get();
            if (known == null) {
                known = MessageReader.of(catalogue, places(catalogue));
                KEPT.put(catalogue, new SoftReference<>(known));
            }
            return known;
        }
    }

    /** Returns the places of a bureau, and the counties whose names are not also names of such places. */
    private static Gazetteer places(Catalogue catalogue) {
        Map<String, List<KnownPlace>> own = new HashMap<>();
        catalogue
                .places()
                .forEach(place -> own.put(
                        Written.of(place.name()).plain(),
                        List.of(new KnownPlace("", place.name(), new Place(place.latitude(), place.longitude())))));
        return name -> own.containsKey(name) ? own.get(name) : Reader.COUNTIES.named(name);
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
