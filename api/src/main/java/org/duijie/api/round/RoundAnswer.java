package org.duijie.api.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duijie.api.feature.View;
import org.duijie.api.http.ProblemDocument;

/** A match round in an answer; a failed one says what to do, in the client's language. */
final class RoundAnswer {
    private static final String SENTENCES = ProblemDocument.class.getPackageName() + ".problems";

    private RoundAnswer() {}

    static View told(View round, Locale language) {
        ObjectNode json = round.json();
        JsonNode failure = json.get("failure");
        if (failure == null) {
            return round;
        }
        String way = ResourceBundle.getBundle(SENTENCES, language).getString("round-failed." + failure.textValue());
        return new View(
                round.id(), round.version(), json.put("failureDetail", way).toString());
    }
}
