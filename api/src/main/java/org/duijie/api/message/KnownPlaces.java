package org.duijie.api.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.message.Gazetteer;
import org.duijie.core.message.KnownPlace;
import org.duijie.core.sample.CountySeat;

/** The counties that messages may name, with or without their kind: 灵宝市 and 灵宝. */
final class KnownPlaces implements Gazetteer {
    private static final List<String> KINDS = List.of("自治县", "自治旗", "林区", "特区", "县", "市", "区", "旗");

    private final Map<String, List<KnownPlace>> byName = new HashMap<>();

    KnownPlaces() {
        for (CountySeat county : CountySeat.all()) {
            KnownPlace place = new KnownPlace(county.code(), county.name(), county.seat());
            add(county.name(), place);
            KINDS.stream()
                    .filter(county.name()::endsWith)
                    .findFirst()
                    .map(kind -> county.name().substring(0, county.name().length() - kind.length()))
                    .filter(name -> name.length() > 1)
                    .ifPresent(name -> add(name, place));
        }
    }

    private void add(String name, KnownPlace place) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
    }

    @Override
    public List<KnownPlace> named(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
