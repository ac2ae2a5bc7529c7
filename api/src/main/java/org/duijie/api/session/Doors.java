package org.duijie.api.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.feature.Principal;

/**
 * The doors of the demo: sign-in without a link or a code, only on this machine. Each door signs in one person, any
 * number of times. A service that is not a demo has no doors.
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
