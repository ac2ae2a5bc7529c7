package org.duijie.api.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.duijie.api.json.Times;
import org.duijie.api.session.SessionTable.Listed;
import org.duijie.api.session.Sessions.Door;

/** Writes sessions in the form of answers. */
final class SessionJson {
    private SessionJson() {}

    /** Returns a session. {@code current} is the id of the token that the request has. */
    static ObjectNode write(Listed listed, String current) {
        SessionRow session = listed.session();
        String idleEnd =
                Times.text(Instant.parse(session.seenAt()).plus(session.device().idle()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", session.token());
        json.put("user", listed.user());
        json.put("name", listed.name());
        json.put("device", session.device().word());
        json.put("createdAt", listed.createdAt());
        json.put("seenAt", session.seenAt());
        json.put("endsAt", idleEnd.compareTo(listed.expiresAt()) < 0 ? idleEnd : listed.expiresAt());
        json.put("isCurrent", session.token().equals(current));
        return json;
    }

    static ObjectNode write(Door door) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("door", door.word())
                .put("name", door.who().name())
                .put("party", door.who().party().name());
    }
}
