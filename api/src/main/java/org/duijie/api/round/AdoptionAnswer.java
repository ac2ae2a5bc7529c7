package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Answer;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemType;
import org.duijie.api.round.Adoptions.Adopted;
import org.duijie.api.round.Adoptions.Line;

/** The answer to an adoption: for each line its deal, or the problem that prevented it. */
final class AdoptionAnswer {
    private AdoptionAnswer() {}

    static Answer of(Adopted adopted, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", adopted.round().id());
        json.put("version", adopted.round().version());
        ArrayNode lines = json.putArray("lines");
        adopted.lines().forEach(line -> lines.add(line(line, language)));
        return new Answer(200, Map.of("ETag", Answer.etag(adopted.round())), Answer.JSON, json.toString());
    }

    private static ObjectNode line(Line line, Locale language) {
        ObjectNode json = line.json();
        line.why().ifPresent(why -> json.set("refused", refused(why, language)));
        return json;
    }

    private static ObjectNode refused(Refused why, Locale language) {
        return new ProblemDocument(ProblemType.of(why.refusal()), "", why.complaints(), Map.of()).told(language);
    }
}
