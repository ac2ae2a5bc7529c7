package org.duijie.core.message.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The places that a message may name. */
@FunctionalInterface
public interface Gazetteer {
    /** Knows no place. */
    Gazetteer NONE = name -> List.of();

    /**
     * Returns the places with exactly this name, in the form of {@link org.duijie.core.quantity.Written#plain}; empty
     * when there is none. It is asked for every part of a message, so it has to answer in constant time.
     */
    List<KnownPlace> named(String name);

    /** Returns a gazetteer of counties, which knows counties and county cities without their kind too: 灵宝 is 灵宝市. */
    static Gazetteer of(Collection<KnownPlace> counties) {
        Map<String, List<KnownPlace>> byName = new HashMap<>();
        for (KnownPlace county : counties) {
            String name = county.name();
            byName.computeIfAbsent(name, any -> new ArrayList<>()).add(county);
            String kind = Stream.of("自治县", "县", "市")
                    .filter(name::endsWith)
                    .findFirst()
                    .orElse("");
            if (!kind.isEmpty() && name.length() > kind.length() + 1) {
                String bare = name.substring(0, name.length() - kind.length());
                byName.computeIfAbsent(bare, any -> new ArrayList<>()).add(county);
            }
        }
        return name -> byName.getOrDefault(name, List.of());
    }
}
