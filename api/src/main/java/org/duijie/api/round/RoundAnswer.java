package org.duijie.api.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.duijie.api.feature.View;
import org.duijie.api.http.Answer;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.round.Adoptions.Adopted;
import org.duijie.api.round.Adoptions.Line;

/** Writes answers about rounds in the client's language. */
final class RoundAnswer {
    private static final String SENTENCES = ProblemDocument.class.getPackageName() + ".problems";

    private RoundAnswer() {}

    /** Returns a round. If it has failed, the answer says what to do. */
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

    /** Returns the answer to an adoption: for each line its deal, or the problem that prevented it. */
    static Answer adopted(Adopted adopted, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", adopted.round().id());
        json.put("version", adopted.round().version());
        ArrayNode lines = json.putArray("lines");
        adopted.lines().forEach(line -> lines.add(line(adopted.round().id(), line, language)));
        return new Answer(200, Map.of("ETag", Answer.etag(adopted.round())), Answer.JSON, json.toString());
    }

    private static ObjectNode line(String round, Line line, Locale language) {
        ObjectNode json = RoundPlanJson.line(round, line.row());
        line.why()
                .ifPresent(
                        why -> json.set("refused", ProblemDocument.ofPart(why).told(language)));
        return json;
    }
}
