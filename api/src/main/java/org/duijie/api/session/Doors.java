package org.duijie.api.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.feature.Principal;

/**
 * The doors of the demo: each signs in one person, as often as wanted, on this machine only. Elsewhere there are
 * none.
 */
final class Doors {
    private final Map<String, Principal> people = new LinkedHashMap<>();

    synchronized void open(String door, Principal person) {
        people.put(door, person);
    }

    synchronized Map<String, Principal> all() {
        return new LinkedHashMap<>(people);
    }

    synchronized Optional<SignIn> behind(String door) {
        return Optional.ofNullable(people.get(door)).map(person -> new SignIn(person, "door " + door));
    }
}
